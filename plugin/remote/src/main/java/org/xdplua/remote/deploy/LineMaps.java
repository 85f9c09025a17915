// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xdplua.lang.minify.LineMap;
import org.xdplua.remote.status.LoadedFile;

/**
 * The maps of scripts that were deployed minified: {@code $XDG_STATE_HOME/xdplua/maps}, by the hash of what was sent. The IDE and the command
 * line share them, so each finds the lines of what the other deployed. Reads and writes files: not for a UI thread.
 */
public final class LineMaps {

	/** What a machine calls a hash becomes a file's name here. */
	private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

	private LineMaps() {
	}

	private static Path file(String hash) {
		String state = System.getenv("XDG_STATE_HOME");
		Path base = state == null || state.isEmpty() ? Path.of(System.getProperty("user.home"), ".local", "state") : Path.of(state);
		return base.resolve("xdplua").resolve("maps").resolve(hash + ".json");
	}

	static void keep(ScriptFile minified, LineMap map) throws IOException {
		Path file = file(minified.sha256());
		Files.createDirectories(file.getParent());
		Path written = Files.createTempFile(file.getParent(), "map", ".tmp");
		Files.writeString(written, map.toJson() + "\n");
		Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	/** An error of these scripts, with the lines of their sources where a map is known. */
	public static String translate(String error, List<LoadedFile> files) {
		String translated = error;
		for (LoadedFile loaded : files) {
			String before = translated;
			translated = load(loaded.sha256()).map(map -> map.rewrite(loaded.name(), before)).orElse(before);
		}
		return translated;
	}

	private static Optional<LineMap> load(String hash) {
		try {
			return HASH.matcher(hash).matches() ? Optional.of(LineMap.fromJson(Files.readString(file(hash)))) : Optional.empty();
		} catch (IOException | IllegalArgumentException e) {
			return Optional.empty(); // deployed from elsewhere, or as it is: then the lines are those of what runs there
		}
	}
}
