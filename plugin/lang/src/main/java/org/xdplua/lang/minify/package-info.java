// SPDX-License-Identifier: EPL-2.0
/**
 * Shorter forms of scripts that compile to the same bytecode. A {@link org.xdplua.lang.minify.Draft} holds the tokens of a script; each
 * rule, a class, drops or rewrites some of them; the {@link org.xdplua.lang.minify.Printer} puts as little as possible between the rest.
 * {@link org.xdplua.lang.minify.Minifier} has the result proven and takes rules back when it is not.
 */
package org.xdplua.lang.minify;
