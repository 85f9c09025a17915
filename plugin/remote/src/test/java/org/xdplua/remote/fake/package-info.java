// SPDX-License-Identifier: EPL-2.0
/** A machine for tests: a real SSH server on the loopback interface, and behind it an {@code xdplua} command that is only played. */
package org.xdplua.remote.fake;
