// SPDX-License-Identifier: EPL-2.0
/** What is kept on the developer's side, under {@code $XDG_STATE_HOME/xdplua}: what was deployed where, the texts of it, and the lines of their sources. */
package org.xdplua.remote.history;
