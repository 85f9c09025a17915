// SPDX-License-Identifier: EPL-2.0
/** The project file {@code xdplua.json}: which scripts load in which order, which function judges packets, and where to deploy. */
package org.xdplua.lang.project;
