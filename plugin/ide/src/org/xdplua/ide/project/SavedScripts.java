// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.xdplua.ide.preferences.SeverityPreferences;
import org.xdplua.lang.check.Problem;
import org.xdplua.lang.check.Script;
import org.xdplua.lang.infer.Inference;
import org.xdplua.lang.lint.Linter;
import org.xdplua.lang.lint.ProjectChecker;
import org.xdplua.lang.lint.Surroundings;
import org.xdplua.lang.project.Project;
import org.xdplua.lang.project.ProjectException;
import org.xdplua.lang.stubs.Library;
import org.xdplua.runtime.KernelCompiler;

/** What is wrong with the scripts of one Eclipse project as they are on disk: what editors and the command line say of them, too. */
final class SavedScripts {
	/** Those that xdplua.json lists, which share a Lua state. */
	private final Map<IFile, List<Problem>> listed = new HashMap<>();

	private SavedScripts() {
	}

	static SavedScripts of(IProject project) {
		SavedScripts scripts = new SavedScripts();
		try {
			ProjectChecker.check(Project.load(project.getLocation().toPath()))
					.forEach((file, problems) -> scripts.listed.put(project.getFile(IPath.fromPortableString(file)), problems));
		} catch (ProjectException e) {
			// the project file has a marker that says so; each script is looked at by itself
			scripts.listed.clear();
		}
		return scripts;
	}

	Set<IFile> listed() {
		return listed.keySet();
	}

	List<Finding> findings(IFile file) throws CoreException {
		String text = file.readString();
		Script script = Script.of(file.getName(), text);
		List<Problem> problems = listed.get(file);
		if (problems == null) {
			Inference alone = new Inference(script, Library.kernel(), Set.of(Project.DEFAULT_FUNCTION), new ArrayList<>());
			problems = Linter.check(alone, Surroundings.NONE);
		}
		return SeverityPreferences.get().apply(KernelCompiler.refine(problems, script)).stream().map(problem -> Finding.of(problem, text)).toList();
	}
}
