// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.project;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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

	/** Writes a sample's project file for a project of another name and target. */
	static void create(IProject project, JsonObject sample, ProjectSettings settings) throws CoreException {
		JsonObject json = sample.deepCopy();
		json.addProperty("name", settings.name());
		json.remove("target");
		settings.target().ifPresent(target -> json.add("target", json(target)));
		of(project).create(bytes(json), true, false, null);
	}

	/** Adds a script to those that are loaded; everything else in the file stays. @param place before how many-eth, from 0 */
	static void addScript(IProject project, String script, int place) throws CoreException {
		change(project, json -> {
			JsonArray files = json.getAsJsonArray("files");
			List<JsonElement> all = new ArrayList<>(files.asList());
			all.add(Math.min(place, all.size()), new JsonPrimitive(script));
			JsonArray changed = new JsonArray();
			all.forEach(changed::add);
			json.add("files", changed);
		});
	}

	/** Remembers where and what to deploy; everything else in the file stays. */
	public static void remember(IProject project, String function, Target target) throws CoreException {
		change(project, json -> {
			json.addProperty("function", function);
			json.add("target", json(target));
		});
	}

	private static void change(IProject project, Consumer<JsonObject> change) throws CoreException {
		try {
			JsonObject json = GSON.fromJson(of(project).readString(), JsonObject.class);
			change.accept(json);
			of(project).setContents(bytes(json), false, true, null);
		} catch (JsonParseException | ClassCastException | NullPointerException e) {
			String what = Project.FILE_NAME + " of " + project.getName() + " is not as it should be: correct it first";
			throw new CoreException(new Status(Status.ERROR, Ids.BUNDLE, what, e));
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
