// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xdplua.lang.minify.LineMap;
import org.xdplua.remote.status.LoadedFile;

/** The maps of scripts that were deployed minified, by the hash of what was sent: they lead from a line of an error on a machine to the line of the source. */
public record LineMaps(StateFolder state) {

	/** What a machine calls a hash becomes a file's name here. */
	private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

	public static LineMaps ofUser() {
		return new LineMaps(StateFolder.ofUser());
	}

	/** @param sha256 of the minified text, 64 hexadecimal digits in lower case */
	public void keep(String sha256, LineMap map) throws IOException {
		state.write(file(sha256), (map.toJson() + "\n").getBytes(StandardCharsets.UTF_8));
	}

	/** An error or a traceback of these scripts, with the lines of their sources where a map is known. */
	public String translate(String error, List<LoadedFile> files) {
		String translated = error;
		for (LoadedFile loaded : files) {
			String before = translated;
			translated = find(loaded.sha256()).map(map -> map.rewrite(loaded.name(), before)).orElse(before);
		}
		return translated;
	}

	/** Empty for a script that was deployed as it is, or from elsewhere: then the lines are those of what runs there. */
	public Optional<LineMap> find(String sha256) {
		try {
			return HASH.matcher(sha256).matches() ? Optional.of(LineMap.fromJson(Files.readString(file(sha256)))) : Optional.empty();
		} catch (IOException | IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	private Path file(String sha256) {
		return state.root().resolve("maps").resolve(sha256 + ".json");
	}
}
