// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.deploy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
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
	 * @throws RemoteException BAD_REQUEST if a script can't be read
	 */
	public static List<ScriptFile> read(Project project, Minify minify, Optional<Proof> proof, Progress progress, Consumer<String> note) throws RemoteException {
		List<ScriptFile> files = new ArrayList<>();
		for (String name : project.files()) {
			Path path = project.path(name);
			try {
				ScriptFile file = new ScriptFile(name, Files.readAllBytes(path));
				boolean shorter = minify == Minify.ALWAYS || minify == Minify.WHEN_NEEDED && file.bytes().length > Budget.MAX_BYTES;
				files.add(shorter ? minified(Script.of(name, Files.readString(path)), proof, progress, note) : file);
			} catch (IOException e) {
				throw new RemoteException(Kind.BAD_REQUEST, "the script can't be read", path.toString(), e.toString(), e);
			}
		}
		return files;
	}

	/** Its map is kept before anything runs there, so that no error goes without. */
	private static ScriptFile minified(Script script, Optional<Proof> proof, Progress progress, Consumer<String> note) throws IOException {
		Minified result = Minifier.minify(script, proof);
		result.notes().forEach(reason -> note.accept(script.name() + ": " + reason));
		ScriptFile file = new ScriptFile(script.name(), bytes(result.text()), Optional.of(bytes(script.text())));
		LineMaps.ofUser().keep(file.sha256(), result.map());
		progress.step("minified " + script.name() + ": " + Budget.bytes(script.text()) + " bytes became " + result.bytes());
		return file;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}
}
