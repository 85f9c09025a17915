// SPDX-License-Identifier: EPL-2.0
/** textDocument/semanticTokens: full, delta and range. */
package org.xdplua.lsp.tokens;
