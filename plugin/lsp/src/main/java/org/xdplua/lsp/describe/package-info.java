// SPDX-License-Identifier: EPL-2.0
/** What completion and hover both say about locals, globals and members. */
package org.xdplua.lsp.describe;
