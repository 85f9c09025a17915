// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.typing;

import java.util.Optional;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.TextUtilities;
import org.xdplua.ide.format.Styles;
import org.xdplua.ide.lsp.OpenDocuments;
import org.xdplua.ide.preferences.Preferences;
import org.xdplua.lang.format.Style;
import org.xdplua.lang.typing.Closers;
import org.xdplua.lang.typing.Enter;
import org.xdplua.lang.typing.Pairs;
import org.xdplua.lang.typing.Typed;

/**
 * Closes brackets, quotes and blocks and indents, while one types in a script of ours. Works out its answer here on the UI thread, from the
 * text alone: a key must not wait for anybody.
 */
public final class TypingStrategy implements IAutoEditStrategy {
	@Override
	public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
		boolean oneKey = command.doit && command.length == 0 && command.text != null && !command.text.isEmpty();
		if (oneKey && OpenDocuments.isOurs(document) && Preferences.isOn(Preferences.CLOSE_AND_INDENT)) {
			typed(document.get(), document, command).ifPresent(typed -> {
				command.offset = typed.start();
				command.length = typed.end() - typed.start();
				command.text = typed.newText();
				command.caretOffset = typed.caret();
				command.shiftsCaret = false;
			});
		}
	}

	private static Optional<Typed> typed(String text, IDocument document, DocumentCommand command) {
		Style style = Styles.of(text);
		if (TextUtilities.equals(document.getLegalLineDelimiters(), command.text) >= 0) {
			return Enter.at(text, command.offset, style);
		}
		if (command.text.length() != 1) {
			return Optional.empty(); // pasted
		}
		char key = command.text.charAt(0);
		return Pairs.at(text, command.offset, key).or(() -> Closers.at(text, command.offset, key, style));
	}
}
