// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.watch;

import com.google.gson.JsonParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.history.LineMaps;
import org.xdplua.remote.session.Session;
import org.xdplua.remote.status.Attachment;
import org.xdplua.remote.status.Instance;
import org.xdplua.remote.status.LoadedFile;
import org.xdplua.remote.tool.XdpluaTool;
import org.xdplua.remote.watch.Message.Change;
import org.xdplua.remote.watch.Message.Counters;
import org.xdplua.remote.watch.Message.ScriptError;

/** Follows one machine over one channel of its session. */
public final class WatchClient {

	private final LineMaps maps;
	private final Consumer<Message> listener;
	private Counters latest;
	/** By interface and by instance what is loaded, to find the lines of errors. */
	private final Map<String, String> instances = new HashMap<>();
	private final Map<String, List<LoadedFile>> files = new HashMap<>();

	private WatchClient(LineMaps maps, Consumer<Message> listener) {
		this.maps = maps;
		this.listener = listener;
	}

	/**
	 * Hands over what the machine tells until it is cancelled: first the status, then what happens, and the status anew each interval.
	 *
	 * @param interfaceName only what concerns this one; empty for all
	 * @param seconds between two statuses, from 1
	 * @param maps to find the lines of sources
	 * @param listener called on this thread; while it works, up to 10,000 lines wait
	 * @throws RemoteException CANCELLED; CONNECTION_LOST; or as {@link XdpluaTool#run} when the command ends, as it does when the module is unloaded
	 */
	public static void watch(Session session, Optional<String> interfaceName, int seconds, LineMaps maps, Consumer<Message> listener, Progress progress)
			throws RemoteException {
		List<String> arguments = new ArrayList<>(List.of("watch", "--json", "--interval", Integer.toString(seconds)));
		interfaceName.ifPresent(name -> arguments.addAll(List.of("--", name)));
		XdpluaTool.follow(session, arguments, new WatchClient(maps, listener)::line, progress);
	}

	private void line(String line) {
		try {
			WatchJson.parse(line).ifPresent(message -> listener.accept(completed(message)));
		} catch (JsonParseException | NumberFormatException e) {
			// the machine's command writes whole lines: this is one of another version, or what a login shell says first
		}
	}

	private Message completed(Message message) {
		return switch (message) {
			case Counters counters -> rated(counters);
			case Change change -> noted(change);
			case ScriptError error -> translated(error);
			default -> message;
		};
	}

	private Counters rated(Counters now) {
		Counters rated = latest == null ? now
				: new Counters(now.time(), now.status(), Rate.between(latest.time(), latest.status(), now.time(), now.status()));
		latest = now;
		instances.clear();
		files.clear();
		now.status().attachments().forEach(this::note);
		now.status().instances().forEach(this::note);
		return rated;
	}

	private void note(Attachment attachment) {
		instances.put(attachment.interfaceName(), attachment.instance());
	}

	private void note(Instance instance) {
		files.put(instance.name(), instance.files());
	}

	/** Between two statuses errors of new scripts may come. */
	private Change noted(Change change) {
		change.interfaceName().ifPresent(name -> instances.put(name, change.instance()));
		if (change.event().equals("load")) {
			files.put(change.instance(), change.files());
		}
		return change;
	}

	private ScriptError translated(ScriptError error) {
		List<LoadedFile> loaded = files.getOrDefault(instances.getOrDefault(error.interfaceName(), ""), List.of());
		return new ScriptError(error.time(), error.interfaceName(), error.cpu(), maps.translate(error.error(), loaded),
				error.traceback().map(traceback -> maps.translate(traceback, loaded)), error.errors(), error.lost());
	}
}
