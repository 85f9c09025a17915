// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.console;

import java.util.Optional;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.ui.console.IHyperlink;
import org.eclipse.ui.console.IPatternMatchListenerDelegate;
import org.eclipse.ui.console.PatternMatchEvent;
import org.eclipse.ui.console.TextConsole;
import org.xdplua.ide.status.LocalScripts;
import org.xdplua.ide.status.SourceLink;
import org.xdplua.ide.status.Watches;
import org.xdplua.remote.status.Attachment;

/** Makes each {@code chunk:line} of a script in this workspace a link. Called on a job's thread, with lines that hold a number after a colon. */
public final class LinkFinder implements IPatternMatchListenerDelegate {
	private TextConsole console;

	@Override
	public void connect(TextConsole owner) {
		console = owner;
	}

	@Override
	public void disconnect() {
		console = null;
	}

	@Override
	public void matchFound(PatternMatchEvent event) {
		TextConsole owner = console;
		if (owner == null) {
			return;
		}
		try {
			IDocument document = owner.getDocument();
			String line = document.get(event.getOffset(), event.getLength());
			Optional<Lines.Origin> origin = origin(document, event.getOffset());
			for (SourceLink.Found found : SourceLink.find(line, LocalScripts.names())) {
				owner.addHyperlink(new ToSource(found.link(), origin), event.getOffset() + found.offset(), found.length());
			}
		} catch (BadLocationException e) {
			// the text was thrown away meanwhile, or there is a link already
		}
	}

	/** Of a level of a traceback it stands some lines above. */
	private static Optional<Lines.Origin> origin(IDocument document, int offset) throws BadLocationException {
		for (int line = document.getLineOfOffset(offset); line >= 0; line--) {
			IRegion region = document.getLineInformation(line);
			Optional<Lines.Origin> origin = Lines.origin(document.get(region.getOffset(), region.getLength()));
			if (origin.isPresent()) {
				return origin;
			}
		}
		return Optional.empty();
	}

	private record ToSource(SourceLink link, Optional<Lines.Origin> origin) implements IHyperlink {
		@Override
		public void linkActivated() {
			String host = origin.map(Lines.Origin::host).orElse("");
			Optional<String> instance = origin.map(from -> Watches.ALL.status(from.host()).flatMap(status -> status.attachment(from.subject()))
					.map(Attachment::instance).orElse(from.subject()));
			link.open(host, instance);
		}

		@Override
		public void linkEntered() {
			// nothing to show
		}

		@Override
		public void linkExited() {
			// nothing was shown
		}
	}
}
