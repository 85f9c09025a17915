// SPDX-License-Identifier: EPL-2.0
/** textDocument/publishDiagnostics. */
package org.xdplua.lsp.diagnostics;
