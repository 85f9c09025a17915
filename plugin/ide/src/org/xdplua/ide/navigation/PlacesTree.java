// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.navigation;

import java.util.Arrays;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.Viewer;

/** Found places as a tree: files, then lines. */
final class PlacesTree implements ITreeContentProvider {
	private Places places;

	@Override
	public void inputChanged(Viewer viewer, Object before, Object now) {
		places = (Places) now;
	}

	@Override
	public Object[] getElements(Object input) {
		return Arrays.stream(((Places) input).getElements()).map(line -> ((PlaceLine) line).file()).distinct().toArray();
	}

	@Override
	public Object[] getChildren(Object element) {
		return element instanceof IFile file && places != null
				? Arrays.stream(places.getElements()).filter(line -> ((PlaceLine) line).file().equals(file)).toArray()
				: new Object[0];
	}

	@Override
	public boolean hasChildren(Object element) {
		return element instanceof IFile;
	}

	@Override
	public Object getParent(Object element) {
		return element instanceof PlaceLine line ? line.file() : null;
	}
}
