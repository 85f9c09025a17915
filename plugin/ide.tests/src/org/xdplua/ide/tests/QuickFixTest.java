// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xdplua.ide.explain.ExplanationView;
import org.xdplua.ide.project.ProjectSettings;
import org.xdplua.ide.project.XdpluaProjects;

/** Problems go away by themselves, and say what they are about. */
class QuickFixTest {
	private static final String HALVES = """
			function callback(pkt)
			  local half = #pkt / 2
			  local quarter = half / 2
			  return quarter > 60 and xdp.action.drop or xdp.action.pass
			end
			""";

	private IFile file;

	@BeforeEach
	void project() throws Exception {
		Workbench.reset();
		IProject project = XdpluaProjects.create("filter", new ProjectSettings("filter", List.of("filter.lua"), "callback", Optional.empty()), null);
		file = Workbench.write(project, "filter.lua", HALVES);
	}

	@Test
	void ctrl1OffersTheFixOfTheProblemAtTheCaret() {
		Editor editor = Editor.open(file);
		Problems.waitForError(file, "/");
		editor.caretIn("#pkt / 2", 1);
		Editor.Popup popup = editor.quickFixes("Replace '/' with '//'");
		assertTrue(popup.offers("Explain 'division'"), popup.proposals().toString());
		Screenshot.take("quick-fix");
		popup.choose("Replace '/' with '//'");
		Ui.waitUntil("the operator replaced", () -> editor.text().equals(HALVES.replaceFirst(" / 2", " // 2")));
		assertTrue(Ui.<Boolean>call(() -> editor.part().isDirty()), "an open file is not saved behind its editor's back");
		Ui.command("org.eclipse.ui.edit.undo");
		Ui.waitUntil("the operator back", () -> editor.text().equals(HALVES));
	}

	@Test
	void ctrl1OffersItRightAtTheProblemToo() {
		Editor editor = Editor.open(file);
		Problems.waitForError(file, "/");
		editor.caretBehind("half /");
		List<String> proposals = editor.quickFixes("Replace '/' with '//'").proposals();
		assertEquals(List.of("Replace '/' with '//'", "Explain 'division'"), proposals);
	}

	@Test
	void oneFixServesAllProblemsOfItsKindAlsoInAFileThatIsNotOpen() throws Exception {
		IMarker[] markers = Ui.waitFor("two divisions", () -> {
			IMarker[] found = Problems.of(file).stream().filter(marker -> marker.getAttribute("code", "").equals("division")).toArray(IMarker[]::new);
			return found.length == 2 ? Optional.of(found) : Optional.empty();
		});
		Ui.run(() -> {
			WorkbenchMarkerResolution fix = (WorkbenchMarkerResolution) IDE.getMarkerHelpRegistry().getResolutions(markers[0])[0];
			assertEquals("Replace '/' with '//'", fix.getLabel());
			assertEquals(List.of(markers[1]), Arrays.asList(fix.findOtherMarkers(markers)));
			fix.run(markers, null);
		});
		Ui.waitUntil("both replaced on disk", () -> file.readString().equals(HALVES.replace(" / ", " // ")));
		Problems.waitForNone(file);
	}

	@Test
	void aFixThatDoesNotFitTheTextAnyMoreChangesNothing() {
		IMarker marker = Problems.waitForError(file, "/");
		IMarkerResolution fix = Ui.call(() -> IDE.getMarkerHelpRegistry().getResolutions(marker)[0]);
		String other = HALVES.replace("#pkt", "pkt");
		Ui.call(() -> Workbench.write(file.getProject(), "filter.lua", other));
		Ui.run(() -> fix.run(marker));
		Ui.waitUntil("the job's end", () -> Arrays.stream(Job.getJobManager().find(null)).noneMatch(job -> job.getName().equals(fix.getLabel())));
		assertEquals(other, Ui.<String>call(file::readString));
	}

	@Test
	void explainOpensThePageOfTheProblem() {
		IMarker marker = Problems.waitForError(file, "/");
		Ui.run(() -> Arrays.stream(IDE.getMarkerHelpRegistry().getResolutions(marker)).filter(resolution -> resolution.getLabel().equals("Explain 'division'"))
				.findFirst().orElseThrow().run(marker));
		StyledText page = Ui.waitFor("the page", () -> pageOf("division"));
		Ui.run(() -> {
			assertTrue(page.getText().contains("How to fix it"), page.getText());
			assertTrue(Arrays.stream(page.getStyleRanges()).anyMatch(QuickFixTest::isHeading), "no heading stands out");
		});
		Screenshot.take("explanation");
	}

	@Test
	void everyPageIsShownWithoutItsMarkup() throws Exception {
		try (Stream<Path> pages = Files.list(Path.of(System.getProperty("xdplua.root"), "docs/diagnostics"))) {
			List<String> codes = pages.map(page -> page.getFileName().toString().replace(".md", "")).filter(code -> !code.equals("README")).sorted().toList();
			assertTrue(codes.size() > 20, codes.toString());
			for (String code : codes) {
				Ui.run(() -> {
					ExplanationView.show(code);
					String text = pageOf(code).orElseThrow().getText();
					for (String markup : List.of("```", "**", "](", "\n# ", "\n## ")) {
						assertFalse(text.contains(markup), "'" + markup + "' in " + text);
					}
				});
			}
		}
	}

	/** UI thread. */
	private static Optional<StyledText> pageOf(String code) {
		return Ui.find(Workbench.window().getShell(), StyledText.class, text -> text.isVisible() && text.getText().startsWith(code));
	}

	private static boolean isHeading(StyleRange style) {
		return style.font != null && style.start == 0;
	}
}
