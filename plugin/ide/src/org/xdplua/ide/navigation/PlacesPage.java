// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.navigation;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.search.ui.text.AbstractTextSearchViewPage;
import org.eclipse.search.ui.text.Match;
import org.eclipse.ui.PartInitException;

/** Found places in the Search view: the files, and below each its lines. */
public final class PlacesPage extends AbstractTextSearchViewPage {
	public PlacesPage() {
		super(FLAG_LAYOUT_TREE);
	}

	@Override
	protected void configureTreeViewer(TreeViewer viewer) {
		viewer.setContentProvider(new PlacesTree());
		viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new PlaceLabels(this::getInput)));
		viewer.setComparator(new ViewerComparator() {
			@Override
			public int compare(Viewer in, Object a, Object b) {
				return a instanceof PlaceLine one && b instanceof PlaceLine other ? Integer.compare(one.line(), other.line())
						: a.toString().compareTo(b.toString());
			}
		});
	}

	@Override
	protected void configureTableViewer(TableViewer viewer) {
		throw new IllegalStateException("there is a tree only");
	}

	@Override
	protected void elementsChanged(Object[] elements) {
		TreeViewer tree = (TreeViewer) getViewer();
		tree.refresh();
		tree.expandAll();
	}

	@Override
	protected void clear() {
		getViewer().refresh();
	}

	@Override
	protected void showMatch(Match match, int offset, int length, boolean activate) throws PartInitException {
		openAndSelect(getSite().getPage(), ((PlaceLine) match.getElement()).file(), offset, length, activate);
	}

	/** A file has the matches of its lines. */
	@Override
	public Match[] getDisplayedMatches(Object element) {
		return element instanceof IFile file ? getInput().getFileMatchAdapter().computeContainedMatches(getInput(), file) : super.getDisplayedMatches(element);
	}

	@Override
	public int getDisplayedMatchCount(Object element) {
		return getDisplayedMatches(element).length;
	}
}
