// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.check;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.xdplua.lang.project.Project;

/** Checks the scripts of a project, alone and together. */
public final class ProjectChecker {
	private ProjectChecker() {
	}

	/** The problems of each script, in the order of loading; scripts without problems have an empty list. Reads the scripts from disk. */
	public static Map<String, List<Problem>> check(Project project) {
		Map<String, List<Problem>> problems = new LinkedHashMap<>();
		List<Script> scripts = new ArrayList<>();
		for (String file : project.files()) {
			try {
				Script script = Script.of(file, Files.readString(project.path(file)));
				scripts.add(script);
				problems.put(file, new ArrayList<>(Checker.check(script)));
			} catch (NoSuchFileException e) {
				problems.put(file, List.of(Problem.error("missing-file", 0, 0, "there is no such file: create it or take it out of " + Project.FILE_NAME)));
			} catch (CharacterCodingException e) {
				problems.put(file, List.of(Problem.error("encoding", 0, 0, "the file is not UTF-8 text: save it as UTF-8")));
			} catch (IOException e) {
				problems.put(file, List.of(Problem.error("missing-file", 0, 0, "the file can't be read: " + e.getMessage())));
			}
		}
		if (scripts.size() == project.files().size()) {
			CallbackCheck.run(project.function(), scripts).ifPresent(problem -> problems.get(scripts.getLast().name()).add(problem));
		}
		return problems;
	}
}
