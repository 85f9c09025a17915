// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.project;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.core.runtime.ILog;
import org.osgi.framework.FrameworkUtil;
import org.xdplua.lang.project.Project;

/**
 * A project of kernel/samples, which the build packs into this bundle.
 *
 * @param name of its folder
 * @param description its README's first sentences
 * @param settings its project file
 * @param files what becomes the new project, by name: the scripts and the README; not the project file
 */
record Sample(String name, String description, JsonObject settings, Map<String, byte[]> files) {
	private static final String FOLDER = "samples";

	/** All samples, by name. Reads this bundle only: it is on the disk, small, and open. */
	static List<Sample> all() {
		Map<String, Map<String, byte[]>> folders = new TreeMap<>();
		Enumeration<URL> entries = FrameworkUtil.getBundle(Sample.class).findEntries(FOLDER, "*.*", true);
		for (URL entry : entries == null ? List.<URL>of() : Collections.list(entries)) {
			String[] path = entry.getPath().split("/");
			try (InputStream in = entry.openStream()) {
				folders.computeIfAbsent(path[path.length - 2], name -> new LinkedHashMap<>()).put(path[path.length - 1], in.readAllBytes());
			} catch (IOException e) {
				ILog.of(Sample.class).error("A sample can't be read", e);
			}
		}
		return folders.entrySet().stream().filter(folder -> folder.getValue().containsKey(Project.FILE_NAME))
				.map(folder -> of(folder.getKey(), folder.getValue())).toList();
	}

	private static Sample of(String name, Map<String, byte[]> files) {
		JsonObject settings = JsonParser.parseString(text(files.remove(Project.FILE_NAME))).getAsJsonObject();
		return new Sample(name, description(text(files.getOrDefault("README.md", new byte[0]))), settings, files);
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}

	/** The whole sentences of the first paragraph behind the heading, as plain text. */
	private static String description(String readme) {
		String[] paragraphs = readme.split("\\n\\n");
		String text = paragraphs.length < 2 ? "" : paragraphs[1].replaceAll("\\s+", " ").replace("`", "").strip();
		// a paragraph that leads to a list ends in the middle
		return text.endsWith(".") ? text : text.substring(0, text.lastIndexOf('.') + 1);
	}

	/** The callback. */
	String function() {
		return settings.get("function").getAsString();
	}

	/** The script that loads last, which has the callback. */
	String mainFile() {
		return settings.getAsJsonArray("files").asList().getLast().getAsString();
	}
}
