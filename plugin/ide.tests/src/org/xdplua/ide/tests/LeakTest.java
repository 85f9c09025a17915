// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xdplua.ide.lsp.OpenDocuments;
import org.xdplua.ide.project.ProjectSettings;
import org.xdplua.ide.project.XdpluaProjects;

/** Editors that are closed are gone. */
class LeakTest {
	private static final int EDITORS = 200;
	private static final int FILES = 10;
	/** What caches and the last active part may keep. */
	private static final int FEW = 10;

	private final List<IFile> files = new ArrayList<>();

	@BeforeEach
	void project() throws Exception {
		Workbench.reset();
		IProject project = XdpluaProjects.create("filter", new ProjectSettings("filter", List.of("filter.lua"), "callback", Optional.empty()), null);
		for (int i = 0; i < FILES; i++) {
			files.add(Workbench.write(project, "script" + i + ".lua",
					"local function f" + i + "(a)\n  return a\nend\n\nfunction callback(pkt)\n  return f" + i + "(2)\nend\n"));
		}
		Ui.call(() -> Workbench.window().getActivePage().showView(IPageLayout.ID_OUTLINE));
	}

	@Test
	void twoHundredEditorsLeaveNothingBehind() throws Exception {
		openAndClose(20); // what is made once, by us and by the platform
		settle();
		assertNotNull(Ui.call(() -> Ui.display().getDeviceData().objects), "SWT counts its resources: see tracking.options");
		Map<String, Integer> before = resources();
		long threadsBefore = Thread.getAllStackTraces().size();
		List<WeakReference<ITextEditor>> editors = openAndClose(EDITORS);
		settle();
		Map<String, Integer> after = resources();
		int more = after.values().stream().mapToInt(Integer::intValue).sum() - before.values().stream().mapToInt(Integer::intValue).sum();
		assertTrue(more <= FEW, "SWT resources before: " + before + ", after: " + after);
		long threads = Thread.getAllStackTraces().size() - threadsBefore;
		assertTrue(threads <= FEW, threads + " more threads: " + Thread.getAllStackTraces().keySet());
		assertEquals(0, Ui.call(() -> Workbench.window().getActivePage().getEditorReferences().length));
		for (IFile file : files) {
			assertFalse(OpenDocuments.isOpen(file), file + " is still open for the server");
		}
		Ui.waitUntil("the editors collected", () -> {
			System.gc();
			return editors.stream().filter(editor -> editor.get() != null).count() <= FEW;
		});
	}

	/** Ten at a time. Types into each, so that everything that follows the text has begun. */
	private List<WeakReference<ITextEditor>> openAndClose(int count) {
		List<WeakReference<ITextEditor>> editors = new ArrayList<>();
		while (editors.size() < count) {
			for (IFile file : files) {
				Editor editor = Editor.open(file);
				Ui.run(() -> {
					IDocument document = editor.document();
					document.set(document.get() + "\n");
					editor.part().selectAndReveal(10, 0);
					editors.add(new WeakReference<>(editor.part()));
				});
			}
			Ui.run(() -> Workbench.window().getActivePage().closeAllEditors(false));
		}
		return editors;
	}

	/** Until the jobs that were begun are done. */
	private static void settle() {
		Ui.waitUntil("no jobs of the documents", () -> {
			while (Ui.display().readAndDispatch()) {
				// what was put off
			}
			return Arrays.stream(Job.getJobManager().find(null)).noneMatch(job -> job.getState() == Job.RUNNING && job.getName().startsWith("XDPLua"));
		});
		Ui.pause(1000);
	}

	/** By kind. */
	private static Map<String, Integer> resources() {
		return Ui.call(() -> Arrays.stream(Ui.display().getDeviceData().objects)
				.collect(Collectors.toMap(object -> object.getClass().getSimpleName(), object -> 1, Integer::sum, TreeMap::new)));
	}
}
