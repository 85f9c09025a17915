// SPDX-License-Identifier: EPL-2.0
/** textDocument/inlayHint. */
package org.xdplua.lsp.hints;
