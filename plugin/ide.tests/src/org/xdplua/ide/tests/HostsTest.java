// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xdplua.ide.Ids;
import org.xdplua.ide.preferences.Preferences;
import org.xdplua.remote.fake.FakeMachine.Answer;
import org.xdplua.remote.fake.Keys;

/** The view Hosts, and the questions that a login asks. */
class HostsTest {
	private Lab lab;

	@BeforeEach
	void start() throws Exception {
		Workbench.reset();
		lab = new Lab();
		Ui.call(() -> Workbench.window().getActivePage().showView(Ids.HOSTS_VIEW));
	}

	@AfterEach
	void stop() throws Exception {
		Ui.run(() -> Workbench.window().getActivePage().hideView(Workbench.window().getActivePage().findView(Ids.HOSTS_VIEW)));
		Preferences.node().remove(Preferences.HOSTS);
		Workbench.reset();
		lab.close();
	}

	@Test
	void theCheckListSaysWhatAMachineLacksAndWhatToDo() {
		lab.machine.override = call -> switch (call.argv().getFirst()) {
			case "uname" -> Answer.ok("6.1.0-18-amd64\n");
			case "test", "modinfo" -> Answer.ok("");
			default -> null;
		};
		choose(lab.name, "Check");
		TreeItem host = waitFor(lab.name, 3, "lacks: kernel");
		List<String> items = Ui.call(() -> Arrays.stream(host.getItems()).map(item -> item.getText(0) + " " + item.getText(1)).toList());
		assertEquals(List.of("login ok", "kernel lacks", "BTF ok", "rights ok", "command ok", "module ok", "versions ok"), items);
		assertTrue(Ui.call(() -> host.getExpanded() && host.getItem(1).getText(2).equals("6.1.0-18-amd64") && host.getItem(1).getText(3).contains("install Linux 6.12")));
		assertEquals("connected", Ui.call(() -> host.getText(1)));
		Screenshot.take("hosts");
		choose(lab.name, "Disconnect");
		waitFor(lab.name, 1, "");
		Ui.waitUntil("no connection", () -> lab.server.connections() == 0);
	}

	@Test
	void aConnectionThatEndsByItselfIsNoLongerShown() {
		choose(lab.name, "Connect");
		waitFor(lab.name, 1, "connected");
		lab.server.cutAll();
		waitFor(lab.name, 1, "");
	}

	@Test
	void aHostIsAddedAndRemoved() {
		choose(lab.name, "Add Host...");
		Shell dialog = Ui.waitForShell("Add Host");
		fill(dialog, "bad name", "192.0.2.7", "22", "root", "", "");
		assertFalse(canAdd(dialog), "no blanks in names");
		for (String jump : List.of("gate,", "gate:99999", "a:b:c", "gate,,inner", "gate,-x")) {
			fill(dialog, "field", "192.0.2.7", "2222", "admin", "", jump);
			assertFalse(canAdd(dialog), jump);
		}
		fill(dialog, "field", "192.0.2.7", "2222", "admin", "/keys/my key", lab.name);
		Screenshot.take("hosts-add");
		Ui.press(dialog, "Add");
		TreeItem added = waitFor("field", 4, "added here");
		assertEquals("admin@192.0.2.7:2222, through " + lab.name, Ui.call(() -> added.getText(2)));
		choose("field", "Remove...");
		Ui.press(Ui.waitForShell("Remove Host"), "OK");
		Ui.waitUntil("it is gone", () -> row("field").isEmpty());
	}

	private static boolean canAdd(Shell dialog) {
		return Ui.call(() -> Ui.find(dialog, Button.class, button -> button.getText().equals("Add")).orElseThrow().isEnabled());
	}

	/** In the order of the fields. */
	private static void fill(Shell dialog, String... contents) {
		Ui.run(() -> {
			List<Text> fields = Ui.inside(dialog).filter(Text.class::isInstance).map(Text.class::cast).filter(text -> text.getEditable()).toList();
			for (int i = 0; i < contents.length; i++) {
				fields.get(i).setText(contents[i]);
			}
		});
	}

	@Test
	void anUnknownKeyIsShownAndOnlyTakenWhenAccepted() throws Exception {
		Path known = Files.createFile(lab.server.folder.resolve("nobody_known"));
		lab.login(lab.server.clientKey, known, "");
		choose(lab.name, "Connect");
		Shell question = Ui.waitForShell("Unknown Host Key");
		assertTrue(Ui.text(question).contains(Keys.fingerprint(lab.server.hostKey)), Ui.text(question));
		assertEquals("Refuse", Ui.call(() -> question.getDefaultButton().getText().replace("&", "")), "Enter trusts nobody");
		Ui.press(question, "Refuse");
		Ui.close(Ui.waitForShell("Connect to " + lab.name + ": failed"));
		assertEquals("", Files.readString(known));
		choose(lab.name, "Connect");
		Ui.press(Ui.waitForShell("Unknown Host Key"), "Accept");
		waitFor(lab.name, 1, "connected");
		assertTrue(Files.readString(known).contains("ssh-ed25519"));
	}

	/** As a watch logs in again when nobody has answered for two minutes. */
	@Test
	void aLoginAfterOneThatWasGivenUpPutsNoSecondQuestionOverTheFirst() throws Exception {
		lab.login(lab.server.clientKey, Files.createFile(lab.server.folder.resolve("nobody_known")), "");
		choose(lab.name, "Connect");
		Shell question = Ui.waitForShell("Unknown Host Key");
		Arrays.stream(Job.getJobManager().find(null)).filter(job -> job.getName().equals("Connect to " + lab.name)).forEach(Job::cancel);
		Ui.waitUntil("no connection", () -> lab.server.connections() == 0);
		choose(lab.name, "Connect");
		Ui.waitUntil("a connection", () -> lab.server.connections() == 1);
		Ui.press(question, "Accept");
		waitFor(lab.name, 1, "connected");
	}

	@Test
	void aPassphraseIsAskedForUntilItIsRightAndRememberedOnlyWhenWanted() throws Exception {
		Path key = Keys.make(lab.server.folder.resolve("locked"), "open sesame", "-t", "ed25519");
		lab.server.letIn(key);
		lab.login(key, lab.server.knownHosts, "");
		choose(lab.name, "Connect");
		Shell first = Ui.waitForShell("Passphrase");
		assertTrue(Ui.text(first).contains(key.toString()), Ui.text(first));
		assertTrue(Ui.call(() -> (Ui.find(first, Text.class, text -> true).orElseThrow().getStyle() & SWT.PASSWORD) != 0), "dots");
		Ui.type(first, "wrong");
		Ui.press(first, "OK");
		Ui.waitUntil("the next question", () -> first.isDisposed());
		Shell second = Ui.waitForShell("Passphrase");
		assertTrue(Ui.text(second).contains("That was not right"), Ui.text(second));
		assertEquals(List.of(), remembered(key.toString()), "not asked to");
		Ui.type(second, "open sesame");
		Ui.run(() -> Ui.find(second, Button.class, button -> (button.getStyle() & SWT.CHECK) != 0).orElseThrow().setSelection(true));
		Screenshot.take("passphrase");
		Ui.press(second, "OK");
		waitFor(lab.name, 1, "connected");
		assertEquals(1, remembered(key.toString()).size());
		choose(lab.name, "Disconnect");
		waitFor(lab.name, 1, "");
		choose(lab.name, "Connect");
		waitFor(lab.name, 1, "connected");
	}

	@Test
	void sudosPasswordIsAskedFor() {
		lab.machine.xdplua.uid = 1000;
		lab.machine.xdplua.sudoPassword = "secret";
		choose(lab.name, "Check");
		Shell question = Ui.waitForShell("Password for sudo");
		Ui.type(question, "secret");
		Ui.press(question, "OK");
		TreeItem host = waitFor(lab.name, 1, "connected");
		Ui.waitUntil("the check", () -> host.getItemCount() > 3 && host.getItem(3).getText(2).contains("may use sudo"));
	}

	/** Names of secrets in the secure storage. */
	private static List<String> remembered(String part) throws IOException {
		return Arrays.stream(SecurePreferencesFactory.getDefault().node("/org.xdplua.ide/secrets").keys()).filter(key -> key.contains(part)).toList();
	}

	/** The row of a host once a column says this. */
	private static TreeItem waitFor(String host, int column, String text) {
		return Ui.waitFor(host + ": " + text, () -> row(host).filter(item -> item.getText(column).equals(text)));
	}

	private static Optional<TreeItem> row(String host) throws Exception {
		return Arrays.stream(tree().getItems()).filter(item -> item.getText(0).equals(host)).findFirst();
	}

	private static Tree tree() throws Exception {
		return Optional.ofNullable(Workbench.window().getActivePage().findView(Ids.HOSTS_VIEW).getAdapter(Tree.class)).orElseThrow();
	}

	private static void choose(String host, String action) {
		Ui.waitUntil("the host " + host, () -> row(host).isPresent());
		Ui.call(() -> {
			tree().setSelection(row(host).orElseThrow());
			tree().notifyListeners(SWT.Selection, new Event());
			Menu menu = tree().getMenu();
			menu.notifyListeners(SWT.Show, new Event());
			MenuItem item = Arrays.stream(menu.getItems()).filter(one -> one.getText().equals(action)).findFirst().orElseThrow();
			Ui.display().asyncExec(() -> item.notifyListeners(SWT.Selection, new Event()));
			menu.notifyListeners(SWT.Hide, new Event());
			return null;
		});
	}
}
