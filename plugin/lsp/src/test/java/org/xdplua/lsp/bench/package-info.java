// SPDX-License-Identifier: EPL-2.0
/** Measures the server beside one that does nothing, in one run: {@code plugin/lsp/bench}. */
package org.xdplua.lsp.bench;
