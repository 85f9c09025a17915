// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.status;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.texteditor.ITextEditor;
import org.xdplua.ide.Ids;
import org.xdplua.ide.ui.Ask;
import org.xdplua.ide.ui.Report;
import org.xdplua.ide.ui.Reveal;

/**
 * A {@code chunk:line} of a script on a host, and the way to its line in an editor.
 *
 * @param line from 1, of the source
 */
public record SourceLink(String chunk, int line) {

	/** The first in a text that is about one of these scripts, and where it stands. */
	public record Found(SourceLink link, int offset, int length) {
	}

	/** @param chunks names of scripts, which may hold blanks @return all in the text, in no order */
	public static List<Found> find(String text, List<String> chunks) {
		return chunks.stream().flatMap(chunk -> {
			Matcher matcher = Pattern.compile("(?<![\\w./-])" + Pattern.quote(chunk) + ":(\\d{1,9})").matcher(text);
			return matcher.results().map(found -> new Found(new SourceLink(chunk, Integer.parseInt(found.group(1))), found.start(), found.end() - found.start()));
		}).toList();
	}

	/** Opens the line, or says why it can't. @param instance whose project counts first. Any thread; returns at once. */
	public void open(String host, Optional<String> instance) {
		Job.createSystem("Open " + chunk, (ICoreRunnable) monitor -> {
			Optional<IFile> file = LocalScripts.file(host, instance, chunk);
			if (file.isPresent()) {
				Ask.later(shell -> reveal(file.get()));
			} else {
				Report.problem("The script isn't here", chunk, "no open XDPLua project lists a script of this name", "open the project that it was deployed from");
			}
		}).schedule();
	}

	private void reveal(IFile file) {
		try {
			IEditorPart part = IDE.openEditor(Reveal.page(), file);
			if (part instanceof ITextEditor editor) {
				IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
				int inside = Math.clamp(line, 1, document.getNumberOfLines()) - 1;
				editor.selectAndReveal(document.getLineOffset(inside), document.getLineLength(inside) - lineBreak(document, inside));
			}
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e, Ids.BUNDLE);
		} catch (BadLocationException e) {
			throw new IllegalStateException(e); // the line was put inside just now
		}
	}

	private static int lineBreak(IDocument document, int line) throws BadLocationException {
		String delimiter = document.getLineDelimiter(line);
		return delimiter == null ? 0 : delimiter.length();
	}
}
