// SPDX-License-Identifier: EPL-2.0
/**
 * What the kernel takes but is probably wrong: one class per rule, run by {@link org.xdplua.lang.lint.Linter} with what the inference
 * knows. What the kernel refuses is found by {@link org.xdplua.lang.check}.
 */
package org.xdplua.lang.lint;
