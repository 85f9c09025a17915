// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.TextConsole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xdplua.ide.Ids;
import org.xdplua.ide.preferences.Preferences;
import org.xdplua.ide.project.ProjectSettings;
import org.xdplua.ide.project.XdpluaProjects;
import org.xdplua.lang.project.Target;

/** Deploy to Host and Attach Status. */
class DeployTest {
	private static final Path SAMPLE = Samples.FOLDER.resolve("port-filter");
	private static final String CALLBACK = "function callback(pkt) return 2 end\n";

	private Path outside;

	@BeforeEach
	void reset() throws Exception {
		outside = Files.createTempDirectory("xdplua");
		Workbench.reset();
	}

	@AfterEach
	void tidy() throws Exception {
		Workbench.reset();
		Folders.delete(outside);
	}

	@Test
	void aScriptWithAnErrorIsNotDeployedAndTheDialogSaysWhere() throws Exception {
		IProject project = project();
		Editor editor = Editor.open(Workbench.write(project, "filter.lua", "function callback(pkt) return 2 end\n"));
		editor.setText("\nlocal x = = 1\n");
		Ui.command(Ids.DEPLOY_COMMAND);
		String text = message(Ui.waitForShell("Nothing was deployed"));
		assertTrue(text.contains("filter.lua:2:"), text);
		assertEquals("\nlocal x = = 1\n", project.getFile("filter.lua").readString(), "the editor was saved first");
	}

	@Test
	void aScriptThatIsTooLargeInAnyFormIsNotDeployed() throws Exception {
		Editor.open(Workbench.write(project(), "filter.lua", CALLBACK + "name = \"" + "x".repeat(8193) + "\"\n"));
		Ui.command(Ids.DEPLOY_COMMAND);
		String text = message(Ui.waitForShell("Nothing was deployed"));
		assertTrue(text.contains("filter.lua") && text.contains("8239 bytes") && text.contains("minified 82"), text);
	}

	@Test
	void whoNeverWantsMinifiedScriptsIsToldWhatToDo() throws Exception {
		Editor.open(Workbench.write(project(), "filter.lua", CALLBACK + "--" + "x".repeat(8191)));
		Preferences.node().put(Preferences.MINIFY, "never");
		try {
			Ui.command(Ids.DEPLOY_COMMAND);
			String text = message(Ui.waitForShell("Nothing was deployed"));
			assertTrue(text.contains("minified it has") && text.contains("Deploy Minified"), text);
			Ui.command(Ids.DEPLOY_MINIFIED_COMMAND);
			Shell refused = Ui.waitForShell("Deploying filter failed");
			Ui.run(refused::close);
		} finally {
			Preferences.node().remove(Preferences.MINIFY);
		}
	}

	@Test
	void aHostThatDoesNotAnswerIsARowAndADialogWithTheReason() throws Exception {
		IProject project = project();
		Editor.open(Workbench.write(project, "filter.lua", "function callback(pkt) return 2 end\n"));
		Map<String, String> row = StatusTable.waitForRow("the dead host's row",
				found -> found.get("Host").equals(Workbench.DEAD_HOST) && found.get("Interface").contains("refused"));
		assertTrue(row.get("Interface").contains("127.0.0.1:1"), row.toString());
		Editor.open(project.getFile("filter.lua"));
		Ui.command(Ids.DEPLOY_COMMAND);
		String text = message(Ui.waitForShell("Deploying filter failed"));
		assertTrue(text.contains("refused"), text);
	}

	@Test
	void deployToTheTestMachineAndSeePacketsJudged() throws Exception {
		assumeFalse(Workbench.TESTBED.isEmpty(), "no test machine: start one with kernel/testbed/testbed up and give -Dxdplua.testbed=<its state folder>");
		IProject project = XdpluaProjects.open(copyOfSample(), null);
		Editor.open(project.getFile("portfilter.lua"));
		Ui.command(Ids.DEPLOY_COMMAND);
		Predicate<Map<String, String>> attached = row -> row.get("Interface").equals("xdp0") && row.get("Function").equals("callback");
		StatusTable.waitForRow("the attachment", attached);
		assertEquals("tcp 80 attempts=3 connected=0", onTestMachine("xdplua-traffic tcp 80 3"));
		onTestMachine("xdplua-traffic icmp 3");
		Map<String, String> judged = StatusTable.waitForRow("six packets", attached.and(found -> found.get("Packets").equals("6")));
		assertEquals("3", judged.get("Drop"), judged.toString());
		assertEquals("3", judged.get("Pass"), judged.toString());
		assertEquals("0", judged.get("Errors"), judged.toString());
		assertTrue(judged.get("Script").startsWith("portfilter.lua, "), judged.toString());
		assertEquals("= here", judged.get("Workspace"), judged.toString());
		for (int seconds = 0; seconds < 12; seconds++) {
			onTestMachine("xdplua-traffic icmp " + 10 * (1 + seconds % 4) + " >/dev/null; xdplua-traffic tcp 80 1");
		}
		Screenshot.take("attach-status");
		detach();
		StatusTable.waitForRow("nothing attached", found -> found.get("Interface").startsWith("nothing is attached"));
	}

	@Test
	void errorsOfAMinifiedScriptNameTheLineOfTheSource() throws Exception {
		assumeFalse(Workbench.TESTBED.isEmpty(), "no test machine");
		IProject project = XdpluaProjects.open(copyOfSample(), null);
		IFile script = project.getFile("portfilter.lua");
		Editor.open(Workbench.write(project, "portfilter.lua",
				"-- " + "x".repeat(8200) + "\n\n\nfunction callback(pkt)\n\n  return pkt.nothing.there\nend\n"));
		Problems.waitForError(script, "minified it has");
		Ui.command(Ids.DEPLOY_COMMAND);
		StatusTable.waitForRow("the attachment", row -> row.get("Interface").equals("xdp0") && row.get("Function").equals("callback"));
		onTestMachine("xdplua-traffic icmp 1");
		Map<String, String> failed = StatusTable.waitForRow("an error", row -> row.get("Last Error").contains("portfilter.lua:"));
		assertTrue(failed.get("Last Error").contains("portfilter.lua:6:"), failed.toString());
		Ui.command(Ids.SHOW_CONSOLE_COMMAND);
		onTestMachine("sleep 1; xdplua-traffic icmp 1");
		Ui.waitUntil("the error in the console", () -> Arrays.stream(ConsolePlugin.getDefault().getConsoleManager().getConsoles())
				.anyMatch(console -> console instanceof TextConsole text && text.getDocument().get().contains("portfilter.lua:6: ")));
		Screenshot.take("console-test-machine");
		Ui.run(() -> ConsolePlugin.getDefault().getConsoleManager().removeConsoles(ConsolePlugin.getDefault().getConsoleManager().getConsoles()));
		detach();
		StatusTable.waitForRow("nothing attached", found -> found.get("Interface").startsWith("nothing is attached"));
	}

	private static IProject project() throws Exception {
		return XdpluaProjects.create("filter", new ProjectSettings("filter", List.of("filter.lua"), "callback",
				Optional.of(new Target(Workbench.DEAD_HOST, "xdp0", Optional.of("generic")))), null);
	}

	/** The target of the project in the editor. */
	private static void detach() throws Exception {
		Ui.run(() -> Workbench.window().getActivePage().activate(Workbench.window().getActivePage().getActiveEditor()));
		Ui.command(Ids.DETACH_COMMAND);
		Ui.press(Ui.waitForShell("Detach"), "Detach");
	}

	/** What the dialog says; closes it. */
	private static String message(Shell dialog) {
		return Ui.call(() -> {
			String text = String.join("\n", Ui.inside(dialog).filter(Control::isVisible).filter(Label.class::isInstance).map(label -> ((Label) label).getText()).toList());
			dialog.close();
			return text;
		});
	}

	private Path copyOfSample() throws IOException {
		Path copy = outside.resolve("port-filter");
		Files.createDirectory(copy);
		try (var files = Files.newDirectoryStream(SAMPLE)) {
			for (Path file : files) {
				Files.copy(file, copy.resolve(file.getFileName()));
			}
		}
		return copy;
	}

	private static String onTestMachine(String command) throws IOException {
		Process ssh = new ProcessBuilder("timeout", "60", "ssh", "-F", Workbench.TESTBED.orElseThrow() + "/ssh_config", "xdplua-testbed", command)
				.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		return new String(ssh.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
	}
}
