// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.project;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An XDPLua project: a folder with an {@code xdplua.json}.
 *
 * @param dir      the folder
 * @param name     the project's name, also that of the instance it is loaded into
 * @param files    the scripts, relative to the folder with {@code /} between folders, in the order in which they load into one Lua state
 * @param function the global function that judges packets
 * @param target   where it is deployed by default
 */
public record Project(Path dir, String name, List<String> files, String function, Optional<Target> target) {
	/** The project file's name. */
	public static final String FILE_NAME = "xdplua.json";
	/** The function that judges packets where a project names none. */
	public static final String DEFAULT_FUNCTION = "callback";

	public Project {
		files = List.copyOf(files);
	}

	/** Reads the project file in a folder. Does not look at the scripts. */
	public static Project load(Path dir) throws ProjectException {
		Path file = dir.resolve(FILE_NAME);
		try {
			return new ProjectReader(dir, file, Files.readString(file)).read();
		} catch (NoSuchFileException e) {
			throw new ProjectException(file, 0, "there is no project file: create it, or name a folder that has one");
		} catch (CharacterCodingException e) {
			throw new ProjectException(file, 0, "the file is not UTF-8 text: save it as UTF-8");
		} catch (IOException e) {
			throw new ProjectException(file, 0, "can't be read: " + e.getMessage());
		}
	}

	/** Where a script of this project lies. */
	public Path path(String script) {
		return dir.resolve(script);
	}
}
