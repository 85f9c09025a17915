// SPDX-License-Identifier: EPL-2.0
/** What a machine has and lacks for scripts to run there. */
package org.xdplua.remote.check;
