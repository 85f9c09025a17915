// SPDX-License-Identifier: EPL-2.0
/** Shows Markdown in text widgets: the server's documentation and the pages about problems. No browser is needed. */
package org.xdplua.ide.markdown;
