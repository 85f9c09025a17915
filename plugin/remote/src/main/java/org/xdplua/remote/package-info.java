// SPDX-License-Identifier: EPL-2.0
/**
 * Hosts, SSH sessions, deploy, detach and status. Every method that takes a {@link org.xdplua.remote.Progress} may wait for the network or a process:
 * never call one on a UI thread.
 */
package org.xdplua.remote;
