// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.navigation;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.texteditor.ITextEditor;
import org.xdplua.ide.Ids;
import org.xdplua.ide.lsp.Snapshot;
import org.xdplua.ide.ui.Reveal;

/** Places that the server names, in files of the workspace or outside of it. */
public final class Place {
	private Place() {
	}

	/** The workspace's file of an address; empty if it has none, as for the stub files. */
	public static Optional<IFile> file(String uri) {
		return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(URI.create(uri))).filter(IFile::exists).findFirst();
	}

	/** Opens the file and selects the place, later on the UI thread. Any thread. */
	static void open(Location location) {
		if (PlatformUI.isWorkbenchRunning()) {
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> show(location));
		}
	}

	private static void show(Location location) {
		IWorkbenchPage page = Reveal.page();
		if (page == null) {
			return;
		}
		try {
			Optional<IFile> file = file(location.getUri());
			IEditorPart editor = file.isPresent() ? IDE.openEditor(page, file.get())
					: IDE.openEditorOnFileStore(page, EFS.getStore(URI.create(location.getUri())));
			if (editor instanceof ITextEditor text) {
				select(text, location.getRange());
			}
		} catch (CoreException e) {
			StatusManager.getManager().handle(e, Ids.BUNDLE);
		}
	}

	private static void select(ITextEditor editor, Range range) {
		IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
		IRegion region = Snapshot.of(document.get()).region(range);
		editor.selectAndReveal(region.getOffset(), region.getLength());
	}
}
