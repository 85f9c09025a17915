// SPDX-License-Identifier: EPL-2.0
/** What the client can configure. */
package org.xdplua.lsp.settings;
