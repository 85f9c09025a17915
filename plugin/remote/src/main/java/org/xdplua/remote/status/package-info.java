// SPDX-License-Identifier: EPL-2.0
/** What is attached on a machine and what it did to packets: {@code xdplua status --json} as records. */
package org.xdplua.remote.status;
