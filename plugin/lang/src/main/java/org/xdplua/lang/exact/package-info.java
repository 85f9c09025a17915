// SPDX-License-Identifier: EPL-2.0
/** Brings together what lang finds and what the kernel's own compiler says, for those who have that compiler at hand. */
package org.xdplua.lang.exact;
