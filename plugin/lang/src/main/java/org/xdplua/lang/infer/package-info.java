// SPDX-License-Identifier: EPL-2.0
/**
 * What expressions probably are: enough to know packets, segments, layouts and the stubs' libraries. A guess for people who
 * type, not a type checker: where it doesn't know it says so, and it never complains.
 */
package org.xdplua.lang.infer;
