// SPDX-License-Identifier: EPL-2.0
/** textDocument/codeLens. */
package org.xdplua.lsp.lens;
