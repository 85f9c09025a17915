// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.deploy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.xdplua.lang.Budget;
import org.xdplua.lang.check.Script;
import org.xdplua.lang.minify.Minified;
import org.xdplua.lang.minify.Minifier;
import org.xdplua.lang.minify.Proof;
import org.xdplua.lang.project.Project;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.history.LineMaps;

/** A project's scripts as they go to a machine. */
public final class ScriptFiles {

	private ScriptFiles() {
	}

	/**
	 * Reads them from disk and minifies those that shall be. Keeps the map of the lines of each minified one ({@link LineMaps}).
	 *
	 * @param proof that a minified script is the same program; without one only white space and comments are left out
	 * @param note gets what a person should know of how well minifying went, a line each
	 * @throws RemoteException BAD_REQUEST for a script that can't be read, or whose map can't be kept
	 */
	public static List<ScriptFile> read(Project project, Minify minify, Optional<Proof> proof, Progress progress, Consumer<String> note) throws RemoteException {
		List<ScriptFile> files = new ArrayList<>();
		for (String name : project.files()) {
			Path path = project.path(name);
			ScriptFile file = new ScriptFile(name, read(path));
			boolean shorter = minify == Minify.ALWAYS || minify == Minify.WHEN_NEEDED && file.bytes().length > Budget.MAX_BYTES;
			files.add(shorter ? minified(file, path, proof, progress, note) : file);
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

	/** Its map is kept before anything runs there, so that no error goes without. */
	private static ScriptFile minified(ScriptFile file, Path path, Optional<Proof> proof, Progress progress, Consumer<String> note) throws RemoteException {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.bytes())).toString();
			Minified result = Minifier.minify(Script.of(file.name(), text), proof);
			result.notes().forEach(reason -> note.accept(file.name() + ": " + reason));
			ScriptFile shorter = new ScriptFile(file.name(), result.text().getBytes(StandardCharsets.UTF_8), Optional.of(file.bytes()));
			LineMaps.ofUser().keep(shorter.sha256(), result.map());
			progress.step("minified " + file.name() + ": " + file.bytes().length + " bytes became " + shorter.bytes().length);
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
