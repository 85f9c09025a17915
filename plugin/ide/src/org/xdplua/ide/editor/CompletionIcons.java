// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.editor;

import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.swt.graphics.Image;
import org.xdplua.ide.Ids;

/** The pictures in the completion popup. UI thread. */
final class CompletionIcons {
	private CompletionIcons() {
	}

	static Image of(CompletionItemKind kind) {
		return image(switch (kind == null ? CompletionItemKind.Text : kind) {
		case Function, Method, Constructor -> "function";
		case Field, Property, EnumMember, Constant, Value -> "field";
		case Keyword, Snippet -> "keyword";
		case Module, Class, Interface, Struct, Enum -> "module";
		default -> "variable";
		});
	}

	private static Image image(String name) {
		String key = Ids.BUNDLE + ".completion." + name;
		ImageRegistry registry = JFaceResources.getImageRegistry();
		if (registry.getDescriptor(key) == null) {
			ResourceLocator.imageDescriptorFromBundle(Ids.BUNDLE, "icons/" + name + ".svg").ifPresent(descriptor -> registry.put(key, descriptor));
		}
		return registry.get(key);
	}
}
