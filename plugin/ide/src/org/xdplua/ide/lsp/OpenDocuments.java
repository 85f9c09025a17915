// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.lsp;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IDocumentSetupParticipant;
import org.eclipse.core.filebuffers.IDocumentSetupParticipantExtension;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.xdplua.ide.project.CheckFileJob;
import org.xdplua.ide.project.XdpluaProjects;
import org.xdplua.ide.ui.BufferListener;

/** The scripts of XDPLua projects that are open in an editor. The platform makes one each time it sets up a document of our content type. */
public final class OpenDocuments implements IDocumentSetupParticipant, IDocumentSetupParticipantExtension {
	private static final Map<IDocument, OpenDocument> BY_DOCUMENT = new ConcurrentHashMap<>();
	private static final Map<String, OpenDocument> BY_URI = new ConcurrentHashMap<>();

	static {
		FileBuffers.getTextFileBufferManager().addFileBufferListener(new CloseWithBuffer());
	}

	@Override
	public void setup(IDocument document) {
		// without a location there is no project that could be ours
	}

	@Override
	public void setup(IDocument document, IPath location, LocationKind kind) {
		if (kind == LocationKind.IFILE) {
			open(ResourcesPlugin.getWorkspace().getRoot().getFile(location), document);
		}
	}

	/** Takes over the scripts of a project that are open already: it has just become an XDPLua project. */
	public static void openAll(IProject project) {
		for (IFileBuffer buffer : FileBuffers.getTextFileBufferManager().getFileBuffers()) {
			IFile file = buffer.getLocation() == null ? null : FileBuffers.getWorkspaceFileAtLocation(buffer.getLocation(), true);
			if (file != null && project.equals(file.getProject()) && XdpluaProjects.isScript(file) && buffer instanceof ITextFileBuffer text) {
				open(file, text.getDocument());
			}
		}
	}

	/** Is this file open, so that the server looks after its markers? */
	public static boolean isOpen(IFile file) {
		return BY_DOCUMENT.values().stream().anyMatch(open -> open.file().equals(file));
	}

	/** Is this the text of a script that the server looks after? Any thread. */
	public static boolean isOurs(IDocument document) {
		return BY_DOCUMENT.containsKey(document);
	}

	/** The text of a file as the server knows it: as an editor shows it, else as it is on disk. Not for the UI thread. */
	public static Snapshot text(IFile file) throws CoreException {
		Optional<OpenDocument> shown = BY_DOCUMENT.values().stream().filter(open -> open.file().equals(file)).findFirst();
		return shown.isPresent() ? shown.get().snapshot() : Snapshot.of(file.readString());
	}

	/** The text of a file as its editor shows it; empty when it isn't open. */
	public static Optional<String> shown(IFile file) {
		return BY_DOCUMENT.values().stream().filter(open -> open.file().equals(file)).findFirst().map(open -> open.snapshot().text());
	}

	/** Has the server look at the open scripts again: it reads the files beside them by itself, but not by itself again. Any thread. */
	public static void filesChanged(Collection<IFile> files) {
		if (!BY_DOCUMENT.isEmpty()) {
			List<FileEvent> events = files.stream().filter(file -> file.getLocation() != null)
					.map(file -> new FileEvent(uri(file), file.exists() ? FileChangeType.Changed : FileChangeType.Deleted)).toList();
			Lsp.server().send(server -> server.getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(events)));
		}
	}

	static Optional<OpenDocument> of(IDocument document) {
		return Optional.ofNullable(BY_DOCUMENT.get(document));
	}

	static Optional<OpenDocument> of(String uri) {
		return Optional.ofNullable(BY_URI.get(uri));
	}

	private static void open(IFile file, IDocument document) {
		if (file.getLocation() == null || !XdpluaProjects.isXdplua(file.getProject())) {
			return;
		}
		OpenDocument open = new OpenDocument(file, uri(file), document);
		if (BY_DOCUMENT.putIfAbsent(document, open) == null) {
			BY_URI.put(open.uri(), open);
			open.open();
		}
	}

	private static String uri(IFile file) {
		return file.getLocation().toPath().toUri().toString();
	}

	/** A document lives as long as its buffer, which several editors may share. */
	private static final class CloseWithBuffer extends BufferListener {
		@Override
		public void bufferDisposed(IFileBuffer buffer) {
			OpenDocument open = buffer instanceof ITextFileBuffer text ? BY_DOCUMENT.remove(text.getDocument()) : null;
			if (open != null) {
				BY_URI.remove(open.uri(), open);
				open.close();
				// unsaved text may have been thrown away: what is on disk counts again
				new CheckFileJob(open.file()).schedule();
			}
		}
	}
}
