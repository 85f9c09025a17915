// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.ITextViewerExtension;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xdplua.ide.preferences.Preferences;
import org.xdplua.ide.project.ProjectSettings;
import org.xdplua.ide.project.XdpluaProjects;

/** What the editor shows of what the server knows: colours, occurrences, code minings; and how each is switched off. */
class MeaningTest {
	static final String SCRIPT = """
			local ip = data.layout {
			  protocol = { 72, 8 },
			  source = { 96, 32 },
			}
			seen = 0

			local function isTcp(pkt)
			  local packet = pkt:segment(14)
			  packet:layout(ip)
			  return packet.protocol == 6
			end

			function callback(pkt)
			  seen = seen + 1
			  return isTcp(pkt) and xdp.action.drop or xdp.action.pass
			end
			""";
	private static final String GENERIC_EDITOR = "org.eclipse.ui.genericeditor";
	private static final String TOGGLE = "org.eclipse.ui.genericeditor.togglehighlight";

	private IFile file;

	@BeforeEach
	void project() throws Exception {
		Workbench.reset();
		IProject project = XdpluaProjects.create("filter", new ProjectSettings("filter", List.of("filter.lua"), "callback", Optional.empty()), null);
		file = Workbench.write(project, "filter.lua", SCRIPT);
	}

	@AfterEach
	void everythingOn() {
		for (String key : List.of(Preferences.SIZES, Preferences.LAYOUT_HINTS, Preferences.MARK_OCCURRENCES, Preferences.SEMANTIC_HIGHLIGHTING)) {
			Preferences.node().remove(key);
		}
		InstanceScope.INSTANCE.getNode(GENERIC_EDITOR).remove(TOGGLE);
	}

	@Test
	void namesHaveTheColourOfWhatTheyStandFor() {
		Editor editor = Editor.open(file);
		Ui.waitUntil("the colour of a library", () -> editor.colorOf("data.layout").equals("library"));
		assertEquals("parameter", editor.colorOf("pkt)"));
		assertEquals("function", editor.colorOf("isTcp(pkt) and"));
		assertEquals("global", editor.colorOf("seen = 0"));
		assertEquals("field", editor.colorOf("protocol == 6"));
		assertEquals("keyword", editor.colorOf("return"));
		assertEquals("", editor.colorOf("ip ="));
		Ui.call(() -> { // all before the server could speak again
			editor.document().replace(0, 0, "-- x\n");
			editor.viewer().invalidateTextPresentation();
			assertEquals("library", editor.colorOf("data.layout"), "colours move along with what is typed");
			return null;
		});
		Preferences.node().putBoolean(Preferences.SEMANTIC_HIGHLIGHTING, false);
		Ui.waitUntil("no colour of a library", () -> editor.colorOf("data.layout").isEmpty());
		assertEquals("keyword", editor.colorOf("return"));
	}

	@Test
	void changesThatAreNotDrawnAreNoTrouble() {
		Editor editor = Editor.open(file);
		Ui.call(() -> {
			ITextViewerExtension viewer = (ITextViewerExtension) editor.viewer();
			viewer.setRedraw(false); // as a refactoring does
			editor.document().replace(0, 0, "-- x\n");
			viewer.setRedraw(true);
			return null;
		});
		assertEquals("keyword", editor.colorOf("local ip"));
		assertEquals("comment", editor.colorOf("-- x"));
	}

	@Test
	void whatMeansTheSameAsTheNameAtTheCaretIsMarked() {
		Editor editor = Editor.open(file);
		editor.caretIn("pkt", 1);
		waitForOccurrences(editor, "7: pkt written", "8: pkt");
		editor.caretIn("seen", 2);
		waitForOccurrences(editor, "14: seen", "14: seen written", "5: seen written");
		Screenshot.take("occurrences");
		Preferences.node().putBoolean(Preferences.MARK_OCCURRENCES, false);
		waitForOccurrences(editor);
		Preferences.node().putBoolean(Preferences.MARK_OCCURRENCES, true);
		waitForOccurrences(editor, "14: seen", "14: seen written", "5: seen written");
		InstanceScope.INSTANCE.getNode(GENERIC_EDITOR).putBoolean(TOGGLE, false);
		waitForOccurrences(editor);
	}

	@Test
	void sizesStandAboveFunctionsAndPlacesBehindFields() {
		Editor editor = Editor.open(file);
		int tcp = SCRIPT.indexOf("local function isTcp");
		int size = SCRIPT.indexOf("end\n") + 3 - tcp;
		waitForMinings(editor, SCRIPT.length() + " of 8192 bytes", size + " bytes", " byte 9", " bytes 12–15");
		Screenshot.take("meanings");
		Preferences.node().putBoolean(Preferences.SIZES, false);
		Ui.waitUntil("no sizes", () -> editor.minings().stream().noneMatch(label -> label.contains("8192")) && editor.minings().contains(" byte 9"));
		Preferences.node().putBoolean(Preferences.LAYOUT_HINTS, false);
		Ui.waitUntil("no minings", () -> editor.minings().isEmpty());
	}

	static void waitForOccurrences(Editor editor, String... expected) {
		Ui.waitUntil("the occurrences " + List.of(expected), () -> occurrences(editor).equals(new TreeSet<>(List.of(expected))));
	}

	/** As "5: name", with "written" where it gets a value. UI thread. */
	private static TreeSet<String> occurrences(Editor editor) throws Exception {
		TreeSet<String> found = new TreeSet<>();
		IAnnotationModel model = editor.annotations();
		for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
			Annotation annotation = all.next();
			if (annotation.getType().startsWith("org.xdplua.ide.occurrence")) {
				Position place = model.getPosition(annotation);
				found.add(editor.document().getLineOfOffset(place.offset) + 1 + ": " + editor.document().get(place.offset, place.length)
						+ (annotation.getType().endsWith("write") ? " written" : ""));
			}
		}
		return found;
	}

	static void waitForMinings(Editor editor, String... expected) {
		Ui.waitUntil("the minings " + List.of(expected), () -> editor.minings().containsAll(List.of(expected)));
	}
}
