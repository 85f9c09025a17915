// SPDX-License-Identifier: EPL-2.0
/** The language server: completion, hover and diagnostics over LSP4J. */
package org.xdplua.lsp;
