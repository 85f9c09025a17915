// SPDX-License-Identifier: EPL-2.0
/** Which machines there are and how to reach them: the user's ssh configuration, as OpenSSH's own {@code ssh -G} understands it. */
package org.xdplua.remote.hosts;
