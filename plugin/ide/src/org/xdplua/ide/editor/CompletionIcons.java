// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.editor;

import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.swt.graphics.Image;
import org.xdplua.ide.ui.Icons;

/** The pictures in the completion popup. UI thread. */
final class CompletionIcons {
	private CompletionIcons() {
	}

	static Image of(CompletionItemKind kind) {
		return Icons.get(switch (kind == null ? CompletionItemKind.Text : kind) {
		case Function, Method, Constructor -> "function";
		case Field, Property, EnumMember, Constant, Value -> "field";
		case Keyword, Snippet -> "keyword";
		case Module, Class, Interface, Struct, Enum -> "module";
		default -> "variable";
		});
	}
}
