// SPDX-License-Identifier: EPL-2.0
/** Finds, unpacks and binds libxdplua.so. */
package org.xdplua.runtime.library;
