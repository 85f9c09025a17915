// SPDX-License-Identifier: EPL-2.0
/** textDocument/hover. */
package org.xdplua.lsp.hover;
