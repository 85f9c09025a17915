// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.deploy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.xdplua.lang.Budget;
import org.xdplua.lang.check.Script;
import org.xdplua.lang.minify.Minified;
import org.xdplua.lang.project.Project;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.history.LineMaps;

/** Reads a project's scripts as they are sent. */
public final class Packing {

	/** Which scripts are sent in their shorter form. */
	public enum Minify {
		ALWAYS, WHEN_NEEDED, NEVER
	}

	private Packing() {
	}

	/**
	 * Reads the scripts from disk, in the project's order. The map of each minified one is kept before anything runs, so that no error goes without.
	 *
	 * @param minifier makes the shorter form, proven where that is possible
	 * @param note gets a line for people about each script that was minified, and why less was shortened
	 * @throws RemoteException BAD_REQUEST for a script that can't be read, or whose map can't be kept
	 */
	public static List<ScriptFile> pack(Project project, Minify minify, Function<Script, Minified> minifier, LineMaps maps, Consumer<String> note) throws RemoteException {
		List<ScriptFile> files = new ArrayList<>();
		for (String name : project.files()) {
			Path path = project.path(name);
			ScriptFile file = new ScriptFile(name, read(path));
			boolean shorter = minify == Minify.ALWAYS || minify == Minify.WHEN_NEEDED && file.bytes().length > Budget.MAX_BYTES;
			files.add(shorter ? minified(file, path, minifier, maps, note) : file);
		}
		return files;
	}

	private static byte[] read(Path path) throws RemoteException {
		try {
			return Files.readAllBytes(path);
		} catch (NoSuchFileException e) {
			throw unreadable(path, "there is no such file", e);
		} catch (IOException e) {
			throw unreadable(path, e.toString(), e);
		}
	}

	private static ScriptFile minified(ScriptFile file, Path path, Function<Script, Minified> minifier, LineMaps maps, Consumer<String> note) throws RemoteException {
		try {
			Minified result = minifier.apply(Script.of(file.name(), StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(file.bytes())).toString()));
			result.notes().forEach(text -> note.accept("note: " + file.name() + ": " + text));
			ScriptFile shorter = new ScriptFile(file.name(), result.text().getBytes(StandardCharsets.UTF_8), Optional.of(file.bytes()));
			maps.keep(shorter.sha256(), result.map());
			note.accept("minified " + file.name() + ": " + file.bytes().length + " bytes became " + shorter.bytes().length);
			return shorter;
		} catch (CharacterCodingException e) {
			throw unreadable(path, "it is no UTF-8", e);
		} catch (IOException e) {
			throw new RemoteException(Kind.BAD_REQUEST, "the map of its lines can't be kept (" + e + ")", path.toString(), "make room, or correct the permissions", e);
		}
	}

	private static RemoteException unreadable(Path path, String why, Exception cause) {
		return new RemoteException(Kind.BAD_REQUEST, "the script can't be read", path.toString(), why, cause);
	}
}
