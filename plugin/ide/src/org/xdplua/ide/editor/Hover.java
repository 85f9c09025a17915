// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.editor;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MarkedString;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.xdplua.ide.lsp.Request;

/** Documentation of the name under the mouse. The region is computed here, on the UI thread; the text is asked for in the background. */
public final class Hover implements ITextHover, ITextHoverExtension, ITextHoverExtension2 {
	@Override
	public IRegion getHoverRegion(ITextViewer viewer, int offset) {
		return Words.at(viewer.getDocument(), offset);
	}

	@Override
	public Object getHoverInfo2(ITextViewer viewer, IRegion region) {
		if (region.getLength() == 0) {
			return null;
		}
		return Request
				.at(viewer.getDocument(), region.getOffset(),
						(server, file, position) -> server.getTextDocumentService().hover(new HoverParams(file, position)))
				.map(hover -> text(hover.getContents())).filter(text -> !text.isBlank()).map(text -> new HoverText(text, viewer.getDocument(), region)).orElse(null);
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
