// SPDX-License-Identifier: EPL-2.0
/** textDocument/signatureHelp. */
package org.xdplua.lsp.signature;
