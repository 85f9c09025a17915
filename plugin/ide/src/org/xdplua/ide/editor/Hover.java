// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.editor;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MarkedString;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.xdplua.ide.lsp.Answer;
import org.xdplua.ide.lsp.Request;

/**
 * Documentation of the name under the mouse, whose text the platform asks for in the background; and of the name at the caret (F2), where it wants
 * the text at once: then it gets none, the server is asked, and when the answer is there the editor is told to ask again.
 */
public final class Hover implements ITextHover, ITextHoverExtension, ITextHoverExtension2 {
	/** The answer for F2. */
	private Answer<org.eclipse.lsp4j.Hover> ready;
	private IRegion readyFor;

	@Override
	public IRegion getHoverRegion(ITextViewer viewer, int offset) {
		return Words.at(viewer.getDocument(), offset);
	}

	@Override
	public Object getHoverInfo2(ITextViewer viewer, IRegion region) {
		if (region.getLength() == 0) {
			return null;
		}
		if (Display.findDisplay(Thread.currentThread()) != null) {
			return atOnce(viewer, region);
		}
		return Request.at(viewer.getDocument(), region.getOffset(), Hover::ask).map(hover -> text(hover, viewer, region)).orElse(null);
	}

	private HoverText atOnce(ITextViewer viewer, IRegion region) {
		Answer<org.eclipse.lsp4j.Hover> known = ready;
		ready = null;
		if (known != null && known.isCurrent() && region.equals(readyFor)) {
			return text(known.value(), viewer, region);
		}
		Request.later(viewer.getDocument(), region.getOffset(), Hover::ask).thenAccept(answer -> {
			StyledText widget = viewer.getTextWidget();
			if (answer != null && widget != null && !widget.isDisposed()) {
				widget.getDisplay().asyncExec(() -> show(viewer, region, answer));
			}
		});
		return null;
	}

	private void show(ITextViewer viewer, IRegion region, Answer<org.eclipse.lsp4j.Hover> answer) {
		int caret = viewer.getTextWidget() == null ? -1 : viewer.getSelectedRange().x;
		if (answer.isCurrent() && region.getOffset() <= caret && caret <= region.getOffset() + region.getLength()) {
			ready = answer;
			readyFor = region;
			((ITextOperationTarget) viewer).doOperation(ISourceViewer.INFORMATION);
		}
	}

	private static CompletableFuture<org.eclipse.lsp4j.Hover> ask(LanguageServer server, TextDocumentIdentifier file, Position position) {
		return server.getTextDocumentService().hover(new HoverParams(file, position));
	}

	/** @return null if there is nothing to say */
	private static HoverText text(org.eclipse.lsp4j.Hover hover, ITextViewer viewer, IRegion region) {
		String text = text(hover.getContents());
		return text.isBlank() ? null : new HoverText(text, viewer.getDocument(), region);
	}

	/** @deprecated the platform asks for getHoverInfo2 */
	@Deprecated
	@Override
	public String getHoverInfo(ITextViewer viewer, IRegion region) {
		Object info = getHoverInfo2(viewer, region);
		return info == null ? null : info.toString();
	}

	@Override
	public IInformationControlCreator getHoverControlCreator() {
		return Documentation.creator();
	}

	private static String text(Either<List<Either<String, MarkedString>>, MarkupContent> contents) {
		return contents.map(
				list -> list.stream().map(part -> part.map(text -> text, MarkedString::getValue)).collect(Collectors.joining("\n\n")),
				MarkupContent::getValue);
	}
}
