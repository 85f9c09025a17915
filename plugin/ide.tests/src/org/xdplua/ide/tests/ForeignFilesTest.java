// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xdplua.ide.lsp.OpenDocuments;
import org.xdplua.ide.project.ProjectSettings;
import org.xdplua.ide.project.XdpluaProjects;

/** Lua files that are none of ours stay with others: in plain projects, and dragged in from outside. */
class ForeignFilesTest {
	private static final String BROKEN = "local x = = 1\n";

	private IProject ours;

	@BeforeEach
	void project() throws Exception {
		Workbench.reset();
		ours = XdpluaProjects.create("filter", new ProjectSettings("filter", List.of("filter.lua"), "callback", Optional.empty()), null);
	}

	@Test
	void theContentTypeIsOursOnlyInOurProjects() throws Exception {
		IFile foreign = Workbench.write(Workbench.plainProject("plain"), "foreign.lua", BROKEN);
		assertEquals("org.xdplua.script", ours.getFile("filter.lua").getContentDescription().getContentType().getId());
		assertEquals("zz.other.lua", foreign.getContentDescription().getContentType().getId());
	}

	@Test
	void aFileOfAPlainProjectIsJustText() throws Exception {
		check(Editor.open(Workbench.write(Workbench.plainProject("plain"), "foreign.lua", BROKEN)));
	}

	@Test
	void aFileDroppedFromOutsideOpensAsText() throws Exception {
		Path outside = Files.createTempFile("outside", ".lua");
		Files.writeString(outside, BROKEN);
		assertTrue(Ui.call(() -> Ui.inside(Workbench.window().getShell()).map(control -> control.getData(DND.DROP_TARGET_KEY)).filter(DropTarget.class::isInstance)
				.anyMatch(target -> Arrays.stream(((DropTarget) target).getTransfer()).anyMatch(FileTransfer.class::isInstance))), "files can be dropped");
		check(drop(outside));
		Files.delete(outside);
	}

	@Test
	void aScriptOfOursDroppedFromOutsideIsOurs() throws Exception {
		IFile file = Workbench.write(ours, "filter.lua", BROKEN);
		Editor editor = drop(file.getLocation().toPath());
		assertEquals(file, Ui.call(() -> Adapters.adapt(editor.part().getEditorInput(), IFile.class)));
		Problems.waitForError(file, "=");
		assertTrue(Ui.call(() -> OpenDocuments.isOurs(editor.document())));
	}

	/** What the editor area does with a dropped file. (SWT's events of drops can't be made outside of SWT.) */
	private static Editor drop(Path file) {
		Ui.call(() -> IDE.openEditorOnFileStore(Workbench.window().getActivePage(), EFS.getLocalFileSystem().getStore(file.toUri())));
		return Editor.waitForActive(file.getFileName().toString());
	}

	private static void check(Editor editor) {
		assertEquals("org.eclipse.ui.genericeditor.GenericEditor", Ui.call(() -> editor.part().getSite().getId()));
		assertFalse(Ui.call(() -> OpenDocuments.isOurs(editor.document())));
		assertNull(Ui.call(() -> editor.part().getAdapter(IContentOutlinePage.class)));
		for (String command : List.of("format", "toggleComment", "quickOutline", "showBudget")) {
			assertFalse(Ui.call(() -> PlatformUI.getWorkbench().getService(ICommandService.class).getCommand("org.xdplua.ide." + command).isEnabled()), command);
		}
		editor.caretAt(0);
		editor.type("(");
		assertEquals("(" + BROKEN, editor.text(), "brackets are left alone");
		Ui.run(() -> Workbench.window().getActivePage().closeAllEditors(false));
	}
}
