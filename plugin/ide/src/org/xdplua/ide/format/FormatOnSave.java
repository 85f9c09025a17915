// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.format;

import java.util.List;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IDocumentSetupParticipant;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Region;
import org.eclipse.swt.widgets.Display;
import org.eclipse.text.edits.ReplaceEdit;
import org.xdplua.ide.lsp.OpenDocuments;
import org.xdplua.ide.preferences.Preferences;
import org.xdplua.ide.ui.BufferListener;
import org.xdplua.lang.format.Formatter;
import org.xdplua.lang.syntax.Parser;

/**
 * Formats scripts before they are saved, if the preferences say so: however they are saved, as before a deploy. Saving waits for it on the UI
 * thread, so it asks nobody: the formatter works here, in a few milliseconds. A script with a syntax error is saved as it is.
 */
public final class FormatOnSave implements IDocumentSetupParticipant {
	static {
		FileBuffers.getTextFileBufferManager().addFileBufferListener(new BeforeSave());
	}

	@Override
	public void setup(IDocument document) {
		// that there is such a document at all has loaded this class
	}

	private static final class BeforeSave extends BufferListener {
		@Override
		public void stateChanging(IFileBuffer buffer) {
			if (buffer instanceof ITextFileBuffer text && buffer.isDirty() && Display.getCurrent() != null && OpenDocuments.isOurs(text.getDocument())
					&& Preferences.isOn(Preferences.FORMAT_ON_SAVE)) {
				format(text.getDocument());
			}
		}
	}

	private static void format(IDocument document) {
		String text = document.get();
		List<ReplaceEdit> edits = Formatter.format(Parser.parse(text), Styles.of(text)).stream()
				.map(gap -> Changes.replace(new Region(gap.start(), gap.end() - gap.start()), gap.newText())).toList();
		if (!edits.isEmpty()) {
			Changes.apply(document, edits);
		}
	}
}
