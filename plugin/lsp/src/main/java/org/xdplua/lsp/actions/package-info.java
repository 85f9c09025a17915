// SPDX-License-Identifier: EPL-2.0
/** textDocument/codeAction. */
package org.xdplua.lsp.actions;
