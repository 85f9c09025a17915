// SPDX-License-Identifier: EPL-2.0
/** Which project a document belongs to, and what that says about it. */
package org.xdplua.lsp.project;
