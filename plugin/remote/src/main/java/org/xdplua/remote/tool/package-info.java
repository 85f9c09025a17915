// SPDX-License-Identifier: EPL-2.0
/** The machine-side command {@code xdplua}: how it is called, and what its failures mean to a person. */
package org.xdplua.remote.tool;
