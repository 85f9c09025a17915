// SPDX-License-Identifier: EPL-2.0
/** What is wrong with a script or a project before the kernel sees it: one class per check, collected by {@link org.xdplua.lang.check.Checker}. */
package org.xdplua.lang.check;
