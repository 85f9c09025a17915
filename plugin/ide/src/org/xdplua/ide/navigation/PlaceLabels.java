// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.navigation;

import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.ui.model.WorkbenchLabelProvider;

/** What the Search view says of files and lines; the name that was looked for stands out. */
final class PlaceLabels extends LabelProvider implements IStyledLabelProvider {
	private static final StyledString.Styler BOLD = new StyledString.Styler() {
		@Override
		public void applyStyles(TextStyle style) {
			style.font = JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
		}
	};

	private final Supplier<AbstractTextSearchResult> result;
	private final WorkbenchLabelProvider files = new WorkbenchLabelProvider();

	PlaceLabels(Supplier<AbstractTextSearchResult> result) {
		this.result = result;
	}

	@Override
	public StyledString getStyledText(Object element) {
		if (element instanceof PlaceLine line) {
			StyledString text = new StyledString(line.line() + 1 + ": ", StyledString.QUALIFIER_STYLER);
			int start = text.length();
			text.append(line.text());
			Matcher names = Pattern.compile("\\b" + Pattern.quote(((Places) result.get()).name()) + "\\b").matcher(line.text());
			while (names.find()) {
				text.setStyle(start + names.start(), names.end() - names.start(), BOLD);
			}
			return text;
		}
		IFile file = (IFile) element;
		return new StyledString(file.getName()).append(" - " + file.getProject().getName(), StyledString.QUALIFIER_STYLER)
				.append(" (" + result.get().getFileMatchAdapter().computeContainedMatches(result.get(), file).length + ")", StyledString.COUNTER_STYLER);
	}

	@Override
	public String getText(Object element) {
		return getStyledText(element).getString();
	}

	@Override
	public Image getImage(Object element) {
		return element instanceof IFile ? files.getImage(element) : null;
	}

	@Override
	public void dispose() {
		files.dispose();
		super.dispose();
	}
}
