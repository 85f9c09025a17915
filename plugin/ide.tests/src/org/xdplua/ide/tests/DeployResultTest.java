// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xdplua.ide.Ids;
import org.xdplua.ide.preferences.Preferences;
import org.xdplua.remote.fake.FakeMachine.Answer;

/** Deploys to a played machine: how they end, and what people are told. */
class DeployResultTest {
	private Lab lab;
	private IFile script;

	@BeforeEach
	void start() throws Exception {
		Workbench.reset();
		lab = new Lab();
		script = lab.project("web", Lab.CALLBACK);
	}

	@AfterEach
	void stop() throws Exception {
		Preferences.node().remove(Preferences.DEPLOY_ON_SAVE);
		Workbench.reset();
		lab.close();
	}

	@Test
	void aNoteTellsWhatChanged() throws Exception {
		Editor editor = Editor.open(script);
		Ui.command(Ids.DEPLOY_COMMAND);
		String first = note("web is deployed");
		assertTrue(first.contains("callback of web now judges the packets of xdp0 on " + lab.name + " (generic)") && first.contains("new: filter.lua, 52 bytes"), first);
		editor.setText(Lab.CALLBACK + "-- more\n");
		Ui.command(Ids.DEPLOY_COMMAND);
		Shell second = shellWith("\u2192");
		String text = Ui.text(second);
		assertTrue(text.matches("(?s).*filter.lua: 52 bytes, [0-9a-f]{12} \u2192 60 bytes, [0-9a-f]{12}.*"), text);
		Screenshot.take("deploy-note");
		assertTrue(lab.machine.argvs().stream().anyMatch(argv -> argv.contains("confirm")), "the deploy was confirmed");
	}

	@Test
	void anotherProgramOnTheInterfaceIsNotReplaced() throws Exception {
		lab.machine.override = call -> call.argv().contains("--bundle") ? new Answer(1, "",
				"xdplua: interface has an XDP program already (id 12, name guard): xdp0: detach it first ('ip link set xdp0 xdp off', or the tool that attached it)\n") : null;
		Editor.open(script);
		Ui.command(Ids.DEPLOY_COMMAND);
		Shell failed = Ui.waitForShell("Deploying web failed");
		String text = Ui.text(failed);
		assertTrue(text.contains("name guard") && text.contains("detach it first"), text);
	}

	@Test
	void severalInterfacesInOneGoHaveAResultEach() throws Exception {
		Editor.open(script);
		Ui.command(Ids.DEPLOY_SEVERAL_COMMAND);
		Shell dialog = Ui.waitForShell("Deploy to Several Hosts");
		Table targets = Ui.call(() -> Ui.find(dialog, Table.class, table -> true).orElseThrow());
		assertEquals(List.of(lab.name), Ui.call(() -> Arrays.stream(targets.getItems()).filter(TableItem::getChecked).map(item -> item.getText(0)).toList()));
		Ui.run(() -> {
			TableItem dead = Arrays.stream(targets.getItems()).filter(item -> item.getText(0).equals(Workbench.DEAD_HOST)).findFirst().orElseThrow();
			dead.setChecked(true);
			Event ticked = new Event();
			ticked.item = dead;
			ticked.detail = SWT.CHECK;
			targets.notifyListeners(SWT.Selection, ticked);
		});
		Screenshot.take("deploy-several");
		Ui.press(dialog, "Deploy");
		Shell results = Ui.waitForShell("Deployed web");
		Table table = Ui.call(() -> Ui.find(results, Table.class, candidate -> true).orElseThrow());
		Screenshot.take("deploy-results");
		List<String> rows = Ui.call(() -> Arrays.stream(table.getItems()).map(item -> item.getText(0) + " " + item.getText(1) + " " + item.getText(2)).toList());
		assertEquals(List.of(lab.name + " xdp0 deployed", Workbench.DEAD_HOST + " xdp0 "), List.of(rows.get(0), rows.get(1).substring(0, rows.get(1).indexOf("xdp0") + 5)));
		assertTrue(rows.get(1).contains("refused"), rows.toString());
		Ui.close(results);
	}

	@Test
	void whoCancelsIsToldWhatRuns() throws Exception {
		Editor.open(script);
		lab.machine.hangs = "xdplua";
		Ui.command(Ids.DEPLOY_COMMAND);
		Ui.waitUntil("a load under way", () -> lab.machine.hanging.getCount() == 0);
		// which may have been that of the status: the deploy needs a moment
		Ui.waitUntil("the deploy", () -> deploy().isPresent() && lab.server.logins.get() > 0);
		Ui.pause(500);
		deploy().orElseThrow().cancel();
		String text = Ui.text(Ui.waitForShell("Deploying web was cancelled"));
		assertTrue(text.contains("the machine goes back to what ran before by itself within 30 s"), text);
	}

	private static Optional<Job> deploy() {
		return Arrays.stream(Job.getJobManager().find(null)).filter(job -> job.getName().equals("Deploy web")).findFirst();
	}

	@Test
	void aSavedScriptIsDeployedWhereThatIsSwitchedOn() throws Exception {
		Editor editor = Editor.open(script);
		editor.setText(Lab.CALLBACK + "-- one\n");
		editor.save();
		assertEquals(List.of(), lab.machine.argvs().stream().filter(argv -> argv.contains("--bundle")).toList(), "off by default");
		Ui.command(Ids.DEPLOY_ON_SAVE_COMMAND);
		Ui.waitUntil("the switch", () -> Preferences.isOn(Preferences.DEPLOY_ON_SAVE));
		editor.setText(Lab.CALLBACK + "-- two\n");
		editor.save();
		Ui.waitUntil("one deploy", () -> lab.machine.argvs().stream().filter(argv -> argv.contains("--bundle")).count() == 1);
		editor.setText("x = = 1\n");
		editor.save();
		String told = note("Not deployed");
		assertTrue(told.contains("filter.lua:1:"), told);
	}

	private static String note(String title) {
		return Ui.text(shellWith(title));
	}

	/** The small window in the corner has no title of its own. */
	private static Shell shellWith(String text) {
		Predicate<Shell> fits = shell -> shell.isVisible() && shell != Workbench.window().getShell() && Ui.text(shell).contains(text);
		return Ui.waitFor("a window that says " + text, () -> Arrays.stream(Ui.display().getShells()).filter(fits).findFirst());
	}
}
