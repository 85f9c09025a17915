// SPDX-License-Identifier: EPL-2.0
/** Where the bytes of a script go, of which the kernel takes {@value org.xdplua.lang.Budget#MAX_BYTES}. */
package org.xdplua.lang.size;
