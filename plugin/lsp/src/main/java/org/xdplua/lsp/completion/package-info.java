// SPDX-License-Identifier: EPL-2.0
/** textDocument/completion. */
package org.xdplua.lsp.completion;
