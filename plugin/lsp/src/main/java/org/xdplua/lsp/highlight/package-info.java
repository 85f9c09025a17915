// SPDX-License-Identifier: EPL-2.0
/** textDocument/documentHighlight. */
package org.xdplua.lsp.highlight;
