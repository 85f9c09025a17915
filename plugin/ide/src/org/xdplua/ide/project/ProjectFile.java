// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.project;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.nio.charset.StandardCharsets;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.xdplua.ide.Ids;
import org.xdplua.lang.project.Project;
import org.xdplua.lang.project.Target;

/** Writes xdplua.json; org.xdplua.lang.project reads it. Not for the UI thread. */
public final class ProjectFile {
	private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

	private ProjectFile() {
	}

	public static IFile of(IProject project) {
		return project.getFile(Project.FILE_NAME);
	}

	static void createIfAbsent(IProject project, ProjectSettings settings) throws CoreException {
		if (of(project).exists()) {
			return;
		}
		JsonObject json = new JsonObject();
		json.addProperty("name", settings.name());
		json.add("files", GSON.toJsonTree(settings.files()));
		json.addProperty("function", settings.function());
		settings.target().ifPresent(target -> json.add("target", json(target)));
		of(project).create(bytes(json), true, false, null);
	}

	/** Remembers where and what to deploy; everything else in the file stays. */
	public static void remember(IProject project, String function, Target target) throws CoreException {
		try {
			JsonObject json = GSON.fromJson(of(project).readString(), JsonObject.class);
			json.addProperty("function", function);
			json.add("target", json(target));
			of(project).setContents(bytes(json), false, true, null);
		} catch (JsonParseException e) {
			throw new CoreException(new Status(Status.ERROR, Ids.BUNDLE, Project.FILE_NAME + " of " + project.getName() + " is not JSON: correct it first", e));
		}
	}

	private static JsonObject json(Target target) {
		JsonObject json = new JsonObject();
		json.addProperty("host", target.host());
		json.addProperty("interface", target.interfaceName());
		target.mode().ifPresent(mode -> json.addProperty("mode", mode));
		return json;
	}

	private static byte[] bytes(JsonObject json) {
		return (GSON.toJson(json) + "\n").getBytes(StandardCharsets.UTF_8);
	}
}
