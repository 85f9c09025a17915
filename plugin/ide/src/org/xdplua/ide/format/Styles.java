// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.format;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.texteditor.AbstractDecoratedTextEditorPreferenceConstants;
import org.xdplua.lang.format.Style;

/** How scripts are indented: as they are already, else as the preferences of text editors say. */
public final class Styles {

	private Styles() {
	}

	public static Style of(String text) {
		return Style.usedIn(text).orElseGet(() -> {
			IPreferenceStore editors = EditorsUI.getPreferenceStore();
			return Style.of(editors.getInt(AbstractDecoratedTextEditorPreferenceConstants.EDITOR_TAB_WIDTH),
					editors.getBoolean(AbstractDecoratedTextEditorPreferenceConstants.EDITOR_SPACES_FOR_TABS));
		});
	}

	/** The same for the server. */
	static FormattingOptions options(String text) {
		Style style = of(text);
		return new FormattingOptions(style.unit().length(), style.unit().startsWith(" "));
	}
}
