// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.navigation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.Location;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.text.Match;
import org.xdplua.ide.Ids;
import org.xdplua.ide.lsp.OpenDocuments;
import org.xdplua.ide.lsp.Snapshot;

/** Looks for the places of a name for the Search view, in a job of its. */
final class PlacesQuery implements ISearchQuery {
	private final String kind;
	private final String name;
	private final Supplier<List<? extends Location>> find;
	private final Places result = new Places(this);

	/**
	 * @param kind in the plural, as "references"
	 * @param find gives the places, null if nobody answers; may take its time
	 */
	PlacesQuery(String kind, String name, Supplier<List<? extends Location>> find) {
		this.kind = kind;
		this.name = name;
		this.find = find;
	}

	@Override
	public IStatus run(IProgressMonitor monitor) {
		result.removeAll();
		List<? extends Location> places = find.get();
		if (places == null) {
			return Status.error("The language server did not answer; try it again");
		}
		Map<IFile, Snapshot> texts = new HashMap<>();
		try {
			for (Location place : places) {
				Optional<IFile> file = Place.file(place.getUri());
				if (file.isPresent()) {
					if (!texts.containsKey(file.get())) {
						texts.put(file.get(), OpenDocuments.text(file.get()));
					}
					add(file.get(), texts.get(file.get()), place);
				}
			}
		} catch (CoreException e) {
			return new Status(IStatus.ERROR, Ids.BUNDLE, "A file could not be read: " + e.getMessage(), e);
		}
		return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
	}

	private void add(IFile file, Snapshot text, Location place) {
		int line = place.getRange().getStart().getLine();
		IRegion region = text.region(place.getRange());
		result.addMatch(new Match(new PlaceLine(file, line, text.line(line).strip()), region.getOffset(), region.getLength()));
	}

	/** @return as "3 references to 'limit'" */
	String summary(int count) {
		String counted = count == 1 ? kind.substring(0, kind.length() - 1) : kind;
		return count + " " + counted + (kind.equals("references") ? " to '" : " of '") + name + "'";
	}

	String name() {
		return name;
	}

	@Override
	public String getLabel() {
		return "Search for the " + kind + " of '" + name + "'";
	}

	@Override
	public boolean canRerun() {
		return true;
	}

	@Override
	public boolean canRunInBackground() {
		return true;
	}

	@Override
	public Places getSearchResult() {
		return result;
	}
}
