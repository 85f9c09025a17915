// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.signature;

import java.util.Optional;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationPresenter;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;

/** Keeps the popup while the caret is inside the call, with the parameter bold that is being written. Looks at the text alone. */
final class SignatureFollower implements IContextInformationValidator, IContextInformationPresenter {
	private ITextViewer viewer;
	private Signature signature;
	private int shown;

	@Override
	public void install(IContextInformation information, ITextViewer newViewer, int offset) {
		viewer = newViewer;
		signature = information instanceof Signature ours ? ours : null;
		shown = -1;
	}

	@Override
	public boolean isContextInformationValid(int offset) {
		return signature != null && offset > signature.bracket() && isOpenAt(offset);
	}

	/** The bracket, or one inside of it, is the innermost at the caret: inside a nested one the outer call still counts. */
	private boolean isOpenAt(int offset) {
		String text = viewer.getDocument().get();
		int place = offset;
		for (Optional<Bracket> around = Bracket.around(text, place); around.isPresent(); around = Bracket.around(text, place)) {
			if (around.get().offset() <= signature.bracket()) {
				return around.get().offset() == signature.bracket();
			}
			place = around.get().offset();
		}
		return false;
	}

	@Override
	public boolean updatePresentation(int offset, TextPresentation presentation) {
		if (signature == null) {
			return false;
		}
		int active = Bracket.around(viewer.getDocument().get(), offset).filter(around -> around.offset() == signature.bracket())
				.map(around -> signature.active() + around.commas() - signature.commas()).orElse(shown);
		if (active == shown) {
			return false;
		}
		shown = active;
		presentation.clear();
		if (active >= 0 && active < signature.parameters().size()) {
			IRegion bold = signature.parameters().get(active);
			presentation.addStyleRange(new StyleRange(bold.getOffset(), bold.getLength(), null, null, SWT.BOLD));
		}
		return true;
	}
}
