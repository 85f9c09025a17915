// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.outline;

import java.util.List;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.graphics.Image;
import org.xdplua.ide.ui.Icons;

/** How a tree shows lists of outline entries. */
final class OutlineTree {

	private OutlineTree() {
	}

	static void configure(TreeViewer viewer) {
		viewer.setContentProvider(new Content());
		viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
		viewer.setUseHashlookup(true);
	}

	private static final class Content implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return ((List<?>) input).toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return ((OutlineEntry) parent).children().toArray();
		}

		@Override
		public boolean hasChildren(Object element) {
			return !((OutlineEntry) element).children().isEmpty();
		}

		@Override
		public Object getParent(Object element) {
			return null; // only asked when something hidden is revealed, and everything is unfolded
		}
	}

	/** The plain text is the name alone, for sorting and filtering. */
	private static final class Labels extends LabelProvider implements IStyledLabelProvider {
		@Override
		public StyledString getStyledText(Object element) {
			OutlineEntry entry = (OutlineEntry) element;
			StyledString text = new StyledString(entry.name());
			return entry.detail().isEmpty() ? text : text.append(entry.detail().startsWith("(") ? "" : " ").append(entry.detail(), StyledString.QUALIFIER_STYLER);
		}

		@Override
		public String getText(Object element) {
			return ((OutlineEntry) element).name();
		}

		@Override
		public Image getImage(Object element) {
			return Icons.get(switch (((OutlineEntry) element).kind()) {
			case Event -> "callback";
			case Function, Method -> "function";
			case Field -> "field";
			case Struct -> "module";
			default -> "variable";
			});
		}
	}
}
