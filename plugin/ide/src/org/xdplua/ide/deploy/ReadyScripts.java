// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.ILog;
import org.xdplua.lang.check.Problem;
import org.xdplua.lang.check.Script;
import org.xdplua.lang.check.Severity;
import org.xdplua.lang.lint.ProjectChecker;
import org.xdplua.lang.project.Project;
import org.xdplua.lang.syntax.LineIndex;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.deploy.Minify;
import org.xdplua.remote.deploy.ScriptFile;
import org.xdplua.remote.deploy.ScriptFiles;
import org.xdplua.runtime.KernelCompiler;

/** A project's scripts as they are on disk, once they are fit to be sent. Scripts with errors are refused: the kernel would do so too, only later. */
final class ReadyScripts {
	/** Problems of scripts that can't be read. */
	private static final Set<String> UNREADABLE = Set.of("missing-file", "encoding");

	private ReadyScripts() {
	}

	/**
	 * @throws Refused if a script has an error, or would have to be minified and may not be
	 * @throws RemoteException if a script can't be read
	 */
	static List<ScriptFile> of(Project project, Minify minify, Progress progress) throws Refused, RemoteException {
		progress.step("checking the scripts");
		try {
			check(project, minify);
		} catch (IOException e) {
			throw new Refused("a script can't be read: " + e, "");
		}
		return ScriptFiles.read(project, minify, KernelCompiler.proof(), progress, ILog.of(ReadyScripts.class)::info);
	}

	private static void check(Project project, Minify minify) throws Refused, IOException {
		for (Map.Entry<String, List<Problem>> entry : ProjectChecker.check(project).entrySet()) {
			String name = entry.getKey();
			// one that can't be read has a problem that says so
			boolean readable = entry.getValue().stream().noneMatch(problem -> UNREADABLE.contains(problem.code()));
			String text = readable ? Files.readString(project.path(name)) : "";
			for (Problem problem : readable ? KernelCompiler.refine(entry.getValue(), Script.of(name, text)) : entry.getValue()) {
				if (problem.severity() == Severity.ERROR) {
					throw new Refused(name + ":" + line(text, problem) + ": " + problem.message(), "correct the script, then deploy again");
				}
				if (minify == Minify.NEVER && problem.code().equals(DeployMinified.CODE)) {
					throw new Refused(name + ": " + problem.message(),
							"run the command Deploy Minified, or let the preferences (XDPLua) minify scripts when they need it");
				}
			}
		}
	}

	private static int line(String text, Problem problem) {
		return 1 + new LineIndex(text).line(Math.min(problem.start(), text.length()));
	}

	/** The project is not fit to be deployed. */
	static final class Refused extends Exception {
		private static final long serialVersionUID = 1;

		private final String advice;

		Refused(String message, String advice) {
			super(message);
			this.advice = advice;
		}

		/** What to do about it; may be empty. */
		String advice() {
			return advice;
		}
	}
}
