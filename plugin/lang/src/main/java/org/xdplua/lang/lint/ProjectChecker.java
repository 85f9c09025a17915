// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.xdplua.lang.check.CallbackCheck;
import org.xdplua.lang.check.Problem;
import org.xdplua.lang.check.Script;
import org.xdplua.lang.infer.Inference;
import org.xdplua.lang.project.Project;
import org.xdplua.lang.stubs.Library;

/** Checks the scripts of a project, alone and together. */
public final class ProjectChecker {
	private ProjectChecker() {
	}

	/** The problems of each script, in the order of loading; scripts without problems have an empty list. Reads the scripts from disk. */
	public static Map<String, List<Problem>> check(Project project) {
		Map<String, List<Problem>> problems = new LinkedHashMap<>();
		Map<String, Script> scripts = new LinkedHashMap<>();
		for (String file : project.files()) {
			problems.put(file, new ArrayList<>());
			read(project.path(file), file, "create it or take it out of " + Project.FILE_NAME, problems.get(file)).ifPresent(script -> scripts.put(file, script));
		}
		boolean complete = scripts.size() == project.files().size();
		lint(project, scripts, complete, problems);
		if (complete) {
			List<Script> all = List.copyOf(scripts.values());
			CallbackCheck.run(project.function(), all).ifPresent(problem -> problems.get(all.getLast().name()).add(problem));
		}
		return problems;
	}

	/** The problems of the one script of a project that is none: nobody has said which function judges packets. Reads it from disk. */
	public static List<Problem> checkAlone(Project project) {
		String file = project.files().getFirst();
		List<Problem> problems = new ArrayList<>();
		read(project.path(file), file, "create it", problems).ifPresent(script -> problems.addAll(
				Linter.check(new Inference(script, Library.kernel(), Set.of(Project.DEFAULT_FUNCTION), List.of()), Surroundings.NONE)));
		return problems;
	}

	private static Optional<Script> read(Path path, String name, String ifMissing, List<Problem> problems) {
		try {
			return Optional.of(Script.of(name, Files.readString(path)));
		} catch (NoSuchFileException e) {
			problems.add(Problem.error("missing-file", 0, 0, "there is no such file: " + ifMissing));
		} catch (CharacterCodingException e) {
			problems.add(Problem.error("encoding", 0, 0, "the file is not UTF-8 text: save it as UTF-8"));
		} catch (IOException e) {
			problems.add(Problem.error("missing-file", 0, 0, "the file can't be read: " + e.getMessage()));
		}
		return Optional.empty();
	}

	/** @param complete whether all scripts could be read; if not, nobody knows which globals there are */
	private static void lint(Project project, Map<String, Script> scripts, boolean complete, Map<String, List<Problem>> problems) {
		Set<String> callbacks = new HashSet<>(Set.of(Project.DEFAULT_FUNCTION));
		callbacks.add(project.function());
		List<Inference> earlier = new ArrayList<>();
		scripts.forEach((file, script) -> {
			Inference inference = new Inference(script, Library.kernel(), callbacks, earlier);
			Surroundings others = Surroundings.of(scripts.values().stream().filter(other -> other != script).toList(), callbacks);
			problems.get(file).addAll(Linter.check(inference, complete ? others : Surroundings.unknown()));
			earlier.add(inference);
		});
	}
}
