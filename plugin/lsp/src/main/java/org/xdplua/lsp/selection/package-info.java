// SPDX-License-Identifier: EPL-2.0
/** textDocument/selectionRange. */
package org.xdplua.lsp.selection;
