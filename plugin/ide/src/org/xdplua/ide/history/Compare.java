// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.history;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.compare.CompareUI;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.xdplua.ide.status.LocalScripts;
import org.xdplua.ide.status.Watches;
import org.xdplua.ide.ui.Ask;
import org.xdplua.ide.ui.Report;
import org.xdplua.remote.deploy.Comparison;
import org.xdplua.remote.deploy.Comparison.Difference;
import org.xdplua.remote.history.History;
import org.xdplua.remote.history.HistoryEntry;
import org.xdplua.remote.status.LoadedFile;
import org.xdplua.remote.status.Running;

/** Opens comparisons of what is here, what runs and what ran. Any thread; returns at once. */
public final class Compare {
	private static final String TITLE = "Nothing to compare";

	private Compare() {
	}

	/** The project's scripts, as their editors show them, with what runs on an interface. */
	public static void running(String host, String interfaceName) {
		later(() -> {
			Optional<Running> running = Watches.ALL.status(host).flatMap(status -> status.running(interfaceName));
			if (running.isEmpty()) {
				Report.problem(TITLE, interfaceName + " on " + host, "it isn't known what runs there now", "connect to the host, or press Refresh in Attach Status");
				return;
			}
			withProject(host, "runs on " + interfaceName + " of " + host, running.get());
		});
	}

	/** The project's scripts, as their editors show them, with what was deployed once. */
	static void project(HistoryEntry entry) {
		later(() -> withProject(entry.host(), deployed(entry), entry.now()));
	}

	/** What runs now with what was deployed once. */
	static void running(HistoryEntry entry) {
		later(() -> {
			Optional<Running> running = Watches.ALL.status(entry.host()).flatMap(status -> status.running(entry.interfaceName()));
			if (running.isEmpty()) {
				Report.problem(TITLE, entry.interfaceName() + " on " + entry.host(), "it isn't known what runs there now", "choose Connect in Hosts, and try again");
				return;
			}
			Map<String, byte[]> texts = new LinkedHashMap<>();
			for (LoadedFile file : running.get().files()) {
				History.ofUser().source(file.sha256()).ifPresent(text -> texts.put(file.name(), text));
			}
			open("runs now", deployed(entry), Comparison.compare(entry.now(), texts, History.ofUser()));
		});
	}

	private static void withProject(String host, String there, Running running) throws IOException {
		Optional<LocalScripts.Local> local = LocalScripts.project(host, running.instance());
		if (local.isEmpty()) {
			Report.problem(TITLE, running.instance(), "no open XDPLua project has this name", "open the project that it was deployed from");
			return;
		}
		open("here, in " + local.get().project().getName(), there, Comparison.compare(running, LocalScripts.texts(local.get()), History.ofUser()));
	}

	private static void open(String here, String there, List<Difference> differences) {
		if (differences.stream().allMatch(difference -> difference.state() == Comparison.State.SAME)) {
			Report.note("No difference", here + " and " + there + " are the same.");
			return;
		}
		Ask.later(shell -> CompareUI.openCompareEditor(new ScriptsInput(here + " \u2194 " + there, here, there, differences)));
	}

	private static String deployed(HistoryEntry entry) {
		return "deployed to " + entry.interfaceName() + " of " + entry.host() + " on " + HistoryRow.time(entry);
	}

	private static void later(Reading work) {
		Job.createSystem("Compare scripts", (ICoreRunnable) monitor -> {
			try {
				work.run();
			} catch (IOException e) {
				Report.problem(TITLE, "the history", e.toString(), "");
			}
		}).schedule();
	}

	@FunctionalInterface
	private interface Reading {
		void run() throws IOException;
	}
}
