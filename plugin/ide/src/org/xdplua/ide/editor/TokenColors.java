// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.editor;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;
import org.xdplua.lang.syntax.TokenKind;

/** The look of each kind of token. The colours are theme colours (plugin.xml, css/dark.css), so people can change them in the preferences. */
final class TokenColors {
	private static final String PREFIX = "org.xdplua.ide.color.";

	private TokenColors() {
	}

	/** @return null for what looks like plain text */
	static TextAttribute of(TokenKind kind) {
		return switch (kind) {
		case COMMENT, SHEBANG -> attribute("comment", SWT.NORMAL);
		case STRING -> attribute("string", SWT.NORMAL);
		case NUMBER -> attribute("number", SWT.NORMAL);
		case NIL, TRUE, FALSE -> attribute("constant", SWT.BOLD);
		case ERROR -> attribute("error", SWT.NORMAL);
		default -> kind.isKeyword() ? attribute("keyword", SWT.BOLD) : null;
		};
	}

	static TextAttribute of(Meaning meaning) {
		return attribute(meaning.color(), (meaning.bold() ? SWT.BOLD : SWT.NORMAL) | (meaning.struck() ? TextAttribute.STRIKETHROUGH : 0));
	}

	static boolean isOne(String property) {
		return property.startsWith(PREFIX);
	}

	static ColorRegistry registry() {
		return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
	}

	private static TextAttribute attribute(String name, int style) {
		return new TextAttribute(registry().get(PREFIX + name), null, style);
	}
}
