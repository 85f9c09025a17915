// SPDX-License-Identifier: EPL-2.0
/**
 * The kernel's runtime in this process: libxdplua, built from the same sources as the kernel module. Where it does not load,
 * everything else goes on without it.
 */
package org.xdplua.runtime;
