// SPDX-License-Identifier: EPL-2.0
/**
 * Formats scripts: indentation, spaces between tokens, blank lines. Only white space ever changes; where lines break stays the
 * writer's choice. {@link org.xdplua.lang.format.Formatter} for whole texts, {@link org.xdplua.lang.format.Indenter} for a line
 * of a text that is still being typed.
 */
package org.xdplua.lang.format;
