// SPDX-License-Identifier: EPL-2.0
/** textDocument/prepareRename and textDocument/rename. */
package org.xdplua.lsp.rename;
