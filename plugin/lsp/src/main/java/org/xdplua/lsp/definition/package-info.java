// SPDX-License-Identifier: EPL-2.0
/** textDocument/definition. */
package org.xdplua.lsp.definition;
