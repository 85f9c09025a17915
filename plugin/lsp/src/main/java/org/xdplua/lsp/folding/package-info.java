// SPDX-License-Identifier: EPL-2.0
/** textDocument/foldingRange. */
package org.xdplua.lsp.folding;
