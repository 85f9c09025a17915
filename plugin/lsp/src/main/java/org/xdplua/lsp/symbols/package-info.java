// SPDX-License-Identifier: EPL-2.0
/** textDocument/documentSymbol and workspace/symbol. */
package org.xdplua.lsp.symbols;
