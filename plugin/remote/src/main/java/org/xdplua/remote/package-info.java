// SPDX-License-Identifier: EPL-2.0
/** Hosts, SSH sessions, deploy, detach and status. */
package org.xdplua.remote;
