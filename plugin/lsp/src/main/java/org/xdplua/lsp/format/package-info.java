// SPDX-License-Identifier: EPL-2.0
/** textDocument/formatting, rangeFormatting and onTypeFormatting. */
package org.xdplua.lsp.format;
