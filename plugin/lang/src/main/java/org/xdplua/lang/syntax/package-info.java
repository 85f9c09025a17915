// SPDX-License-Identifier: EPL-2.0
/**
 * The grammar of Lua 5.4: text to tokens ({@link org.xdplua.lang.syntax.Lexer}), tokens to a tree ({@link org.xdplua.lang.syntax.Parser}).
 *
 * <p>Lossless: the tokens of a {@link org.xdplua.lang.syntax.ParseResult}, comments and white space included, lie end to end and
 * cover the whole text. Tolerant: every text gets a tree; what is wrong with it stands in the problems. All offsets count UTF-16
 * code units from the start of the text, ends are exclusive.
 *
 * <p>Expressions such as {@code a.b.c.d} or {@code 1+1+1} nest to the left as deep as the text is long; walk trees with
 * {@link org.xdplua.lang.syntax.Walker}, never by plain recursion.
 */
package org.xdplua.lang.syntax;
