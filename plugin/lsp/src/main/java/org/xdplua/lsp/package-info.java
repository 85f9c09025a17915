// SPDX-License-Identifier: EPL-2.0
/**
 * The language server for XDPLua scripts, over LSP4J.
 *
 * <p>{@link org.xdplua.lsp.XdpluaServer} is the server; the IDE uses it in its own process, {@link org.xdplua.lsp.Main} runs it
 * alone over standard input and output. Each feature is one class in a package of its own. The thread that reads messages only
 * hands work over: edits go, in order, to one thread; answers and diagnostics are worked out by others.
 */
package org.xdplua.lsp;
