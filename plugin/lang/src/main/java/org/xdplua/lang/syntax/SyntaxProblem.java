// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

/** A reason why Lua's compiler would refuse the text, at [start, end), in the compiler's own words where it has some. */
public record SyntaxProblem(int start, int end, String message) {
}
