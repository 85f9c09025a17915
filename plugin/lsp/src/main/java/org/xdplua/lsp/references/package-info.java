// SPDX-License-Identifier: EPL-2.0
/** textDocument/references. */
package org.xdplua.lsp.references;
