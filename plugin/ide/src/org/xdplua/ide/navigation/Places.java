// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.navigation;

import java.util.Arrays;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.search.ui.text.IEditorMatchAdapter;
import org.eclipse.search.ui.text.IFileMatchAdapter;
import org.eclipse.search.ui.text.Match;
import org.eclipse.ui.IEditorPart;
import org.xdplua.ide.Ids;

/** Found places, by their lines; tells editors and the navigator which of them are theirs. */
public final class Places extends AbstractTextSearchResult implements IEditorMatchAdapter, IFileMatchAdapter {
	private final PlacesQuery query;

	Places(PlacesQuery query) {
		this.query = query;
	}

	@Override
	public boolean isShownInEditor(Match match, IEditorPart editor) {
		return getFile(match.getElement()).equals(editor.getEditorInput().getAdapter(IFile.class));
	}

	@Override
	public Match[] computeContainedMatches(AbstractTextSearchResult result, IEditorPart editor) {
		return computeContainedMatches(result, editor.getEditorInput().getAdapter(IFile.class));
	}

	@Override
	public Match[] computeContainedMatches(AbstractTextSearchResult result, IFile file) {
		return Arrays.stream(getElements()).filter(line -> getFile(line).equals(file)).flatMap(line -> Arrays.stream(getMatches(line))).toArray(Match[]::new);
	}

	@Override
	public IFile getFile(Object element) {
		return ((PlaceLine) element).file();
	}

	@Override
	public IEditorMatchAdapter getEditorMatchAdapter() {
		return this;
	}

	@Override
	public IFileMatchAdapter getFileMatchAdapter() {
		return this;
	}

	@Override
	public String getLabel() {
		return query.summary(getMatchCount());
	}

	@Override
	public String getTooltip() {
		return getLabel();
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return ResourceLocator.imageDescriptorFromBundle(Ids.BUNDLE, "icons/xdplua.svg").orElse(null);
	}

	@Override
	public ISearchQuery getQuery() {
		return query;
	}

	String name() {
		return query.name();
	}
}
