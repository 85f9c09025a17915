// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
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
	/** As where no other plug-in knows Lua. */
	private static final String NOBODYS = OtherLua.NOT_MINE + "\n" + BROKEN;

	private IProject ours;

	@BeforeEach
	void project() throws Exception {
		Workbench.reset();
		ours = XdpluaProjects.create("filter", new ProjectSettings("filter", List.of("filter.lua"), "callback", Optional.empty()), null);
	}

	@Test
	void theContentTypeIsOursOnlyInOurProjects() throws Exception {
		IProject plain = Workbench.plainProject("plain");
		IFile foreign = Workbench.write(plain, "foreign.lua", BROKEN);
		IFile nobodys = Workbench.write(plain, "nobodys.lua", NOBODYS);
		assertEquals("org.xdplua.script", ours.getFile("filter.lua").getContentDescription().getContentType().getId());
		assertEquals("zz.other.lua", foreign.getContentDescription().getContentType().getId());
		assertEquals("org.xdplua.other", nobodys.getContentDescription().getContentType().getId());
	}

	@Test
	void aFileOfAPlainProjectHasTheEncodingOfItsProject() throws Exception {
		IProject plain = Workbench.plainProject("plain");
		plain.setDefaultCharset("ISO-8859-1", null);
		IFile file = plain.getFile("nobodys.lua");
		file.create((NOBODYS + "-- caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1), true, false, null);
		Editor editor = Editor.open(file);
		assertEquals(NOBODYS + "-- caf\u00e9\n", editor.text());
		editor.setText(NOBODYS + "-- th\u00e9\n");
		editor.save();
		assertArrayEquals((NOBODYS + "-- th\u00e9\n").getBytes(StandardCharsets.ISO_8859_1), file.readAllBytes());
		XdpluaProjects.convert(plain, new ProjectSettings("plain", List.of("nobodys.lua"), "callback", Optional.empty()), null);
		assertEquals("UTF-8", file.getCharset(), "as the kernel, the command line and the language server read it");
	}

	@Test
	void aFileOfAPlainProjectIsJustText() throws Exception {
		IProject plain = Workbench.plainProject("plain");
		check(Editor.open(Workbench.write(plain, "foreign.lua", BROKEN)));
		check(Editor.open(Workbench.write(plain, "nobodys.lua", NOBODYS)));
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
		String before = editor.text();
		editor.caretAt(0);
		editor.type("(");
		assertEquals("(" + before, editor.text(), "brackets are left alone");
		editor.type(")");
		editor.caretAt(1);
		editor.type("\b");
		assertEquals(")" + before, editor.text(), "Backspace takes one character");
		Ui.run(() -> Workbench.window().getActivePage().closeAllEditors(false));
	}
}
