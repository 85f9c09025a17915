// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.deploy;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.history.History;
import org.xdplua.remote.history.HistoryEntry;
import org.xdplua.remote.session.Session;
import org.xdplua.remote.status.LoadedFile;
import org.xdplua.remote.status.Running;
import org.xdplua.remote.status.StatusClient;

/** Brings back what was deployed before, as a deploy like any other. Done again, it goes back one more. */
public final class Rollback {

	private Rollback() {
	}

	/**
	 * @param to the id of an entry of the history, or how it begins; empty for what was deployed before what runs now
	 * @throws RemoteException NO_HISTORY when there is nothing to bring back or its text isn't known here; or as {@link Deployer#deploy}
	 */
	public static DeployResult rollback(Session session, String interfaceName, Optional<String> to, int confirmSeconds, History history, Progress progress)
			throws RemoteException {
		RequestCheck.checkInterface(interfaceName);
		progress.step("reading what is attached to " + interfaceName);
		Optional<Running> now = StatusClient.status(session, progress).running(interfaceName);
		try {
			Aim aim = aim(history.entries(session.host().alias(), interfaceName), now, to, where(session, interfaceName));
			progress.step("going back to " + aim.running().shown());
			return Deployer.deploy(session, request(aim.running(), interfaceName, confirmSeconds, history, where(session, interfaceName)), aim.entry(), history, progress);
		} catch (IOException e) {
			throw new RemoteException(Kind.NO_HISTORY, "the history can't be read: " + e.getMessage(), where(session, interfaceName), "nothing was changed", e);
		}
	}

	/** What to bring back. @param entry that has it; empty for what ran before the first entry */
	private record Aim(Running running, Optional<String> entry) {
	}

	/** @param entries the latest first */
	private static Aim aim(List<HistoryEntry> entries, Optional<Running> now, Optional<String> to, String where) throws RemoteException {
		if (to.isPresent()) {
			List<HistoryEntry> named = entries.stream().filter(entry -> entry.id().startsWith(to.get())).toList();
			if (named.size() != 1) {
				throw none((named.isEmpty() ? "the history has no entry " : "the history has several entries that begin with ") + to.get(), where);
			}
			return new Aim(named.getFirst().now(), Optional.of(named.getFirst().id()));
		}
		if (entries.isEmpty()) {
			throw none("nothing was deployed there from here", where);
		}
		HistoryEntry latest = entries.getFirst();
		if (now.isEmpty() || !latest.now().sameScripts(now.get())) {
			return new Aim(latest.now(), Optional.of(latest.id())); // detached, or somebody else deployed since
		}
		Deque<HistoryEntry> line = line(entries);
		HistoryEntry first = line.peekLast();
		while (!line.isEmpty()) {
			HistoryEntry entry = line.pop();
			if (!entry.now().sameScripts(now.get())) {
				return new Aim(entry.now(), Optional.of(entry.id()));
			}
		}
		if (first.before().isEmpty() || first.before().get().sameScripts(now.get())) {
			throw none("before the first deploy from here nothing was attached", where);
		}
		return new Aim(first.before().get(), Optional.empty());
	}

	/** What led to what runs now, the latest on top: a roll-back takes away what came after the entry that it brought back. */
	private static Deque<HistoryEntry> line(List<HistoryEntry> entries) {
		Deque<HistoryEntry> line = new ArrayDeque<>();
		for (HistoryEntry entry : entries.reversed()) {
			Optional<HistoryEntry> restored = line.stream().filter(one -> entry.restores().equals(Optional.of(one.id()))).findFirst();
			if (restored.isEmpty()) {
				line.push(entry);
			} else {
				while (line.peek() != restored.get()) {
					line.pop();
				}
			}
		}
		return line;
	}

	/** What runs or ran, as something to deploy. @throws RemoteException NO_HISTORY when a text isn't known here */
	static DeployRequest request(Running running, String interfaceName, int confirmSeconds, History history, String where) throws RemoteException, IOException {
		List<ScriptFile> files = new ArrayList<>();
		for (LoadedFile file : running.files()) {
			byte[] sent = history.sent(file.sha256()).orElseThrow(() -> new RemoteException(Kind.NO_HISTORY,
					"the text of " + file.shown() + " is not known here", where, "it was deployed from elsewhere, where it can be deployed again; nothing was changed"));
			files.add(new ScriptFile(file.name(), sent, history.source(file.sha256()).filter(source -> !java.util.Arrays.equals(source, sent))));
		}
		return new DeployRequest(running.instance(), running.function(), interfaceName, running.mode(), files, Optional.of(running.onError()), confirmSeconds);
	}

	private static RemoteException none(String what, String where) {
		return new RemoteException(Kind.NO_HISTORY, "there is nothing to go back to: " + what, where, "to take the scripts off, detach");
	}

	private static String where(Session session, String interfaceName) {
		return interfaceName + " on " + session.host().where();
	}
}
