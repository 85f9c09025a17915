// SPDX-License-Identifier: EPL-2.0
/** Open documents: their text in each version, and the script parsed from it once. */
package org.xdplua.lsp.document;
