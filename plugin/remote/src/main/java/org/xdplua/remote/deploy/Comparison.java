// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.deploy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xdplua.remote.history.History;
import org.xdplua.remote.status.LoadedFile;
import org.xdplua.remote.status.Running;

/** What a machine runs beside the scripts here. */
public final class Comparison {

	/** How a script there and the one of its name here stand to each other. */
	public enum State {
		/** the same text, or that from which the one there was minified */
		SAME, CHANGED,
		/** not here */
		ONLY_THERE,
		/** not there */
		ONLY_HERE
	}

	/**
	 * @param there the text that runs there, or the source it was minified from; empty when only its hash is known, since it was deployed from elsewhere
	 * @param here the text here
	 * @param minified the one there was minified from {@code there}
	 */
	public record Difference(String name, State state, Optional<byte[]> there, Optional<byte[]> here, boolean minified) {
	}

	private Comparison() {
	}

	/**
	 * Compares by name: first what runs there, in its order, then what is only here.
	 *
	 * @param here texts by the names of their scripts
	 * @param history knows the texts of what was deployed from here
	 */
	public static List<Difference> compare(Running running, Map<String, byte[]> here, History history) throws IOException {
		List<Difference> differences = new ArrayList<>();
		Map<String, byte[]> rest = new LinkedHashMap<>(here);
		for (LoadedFile loaded : running.files()) {
			Optional<byte[]> local = Optional.ofNullable(rest.remove(loaded.name()));
			Optional<byte[]> source = history.source(loaded.sha256());
			boolean minified = source.isPresent() && !History.sha256(source.get()).equals(loaded.sha256());
			differences.add(new Difference(loaded.name(), state(loaded, source, local), source, local, minified));
		}
		rest.forEach((name, text) -> differences.add(new Difference(name, State.ONLY_HERE, Optional.empty(), Optional.of(text), false)));
		return differences;
	}

	private static State state(LoadedFile loaded, Optional<byte[]> source, Optional<byte[]> local) {
		if (local.isEmpty()) {
			return State.ONLY_THERE;
		}
		boolean same = History.sha256(local.get()).equals(loaded.sha256()) || source.isPresent() && Arrays.equals(source.get(), local.get());
		return same ? State.SAME : State.CHANGED;
	}
}
