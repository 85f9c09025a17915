// SPDX-License-Identifier: EPL-2.0
/** What an editor does by itself while a person types: closes brackets, quotes and blocks, and indents. Pure functions of the text and the key. */
package org.xdplua.lang.typing;
