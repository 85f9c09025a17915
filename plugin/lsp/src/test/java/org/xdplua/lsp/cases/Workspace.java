// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.lsp4j.Position;

import org.xdplua.lsp.document.Document;
import org.xdplua.lsp.document.Documents;
import org.xdplua.lsp.document.Positions;
import org.xdplua.lsp.project.Projects;

/**
 * What the script of a case stands for: one document with a cursor; or a project, {@code [a.lua] text [b.lua] text}, of which the
 * script with the cursor is open. {@code |} marks the cursor, {@code ¦} the other end of a range.
 */
record Workspace(Documents documents, Projects projects, Document document, Position position, Position other, Map<String, String> texts) {
	private static final Pattern FILE = Pattern.compile("\\[(\\w+\\.lua)\\] ?");
	private static final String ALONE = "file:///test.lua";

	static Workspace of(String marked, Path folder) throws IOException {
		Map<String, String> files = new LinkedHashMap<>();
		Matcher matcher = FILE.matcher(marked);
		if (!matcher.lookingAt()) {
			files.put(ALONE, marked);
			return of(files);
		}
		matcher.reset();
		List<String> names = new ArrayList<>();
		String[] texts = FILE.split(marked);
		while (matcher.find()) {
			names.add(matcher.group(1));
			Path file = folder.resolve(matcher.group(1));
			Files.writeString(file, unmark(texts[names.size()].stripTrailing()));
			files.put(file.toUri().toString(), texts[names.size()].stripTrailing());
		}
		// a script that is called judge.lua makes judge the function that judges packets
		String function = names.contains("judge.lua") ? ",\"function\":\"judge\"" : "";
		Path project = folder.resolve("xdplua.json");
		Files.writeString(project, "{\"name\":\"p\",\"files\":[" + names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(",")) + "]" + function + "}");
		if (!function.isEmpty()) {
			files.put(project.toUri().toString(), Files.readString(project));
		}
		return of(files);
	}

	private static Workspace of(Map<String, String> marked) {
		Documents documents = new Documents();
		Map<String, String> texts = new LinkedHashMap<>();
		Document document = null;
		Position position = null;
		Position other = null;
		for (Map.Entry<String, String> file : marked.entrySet()) {
			String text = unmark(file.getValue());
			texts.put(file.getKey(), text);
			if (document == null || file.getValue().contains("|")) {
				document = new Document(file.getKey(), 1, text);
				Positions positions = document.positions();
				position = positions.position(Math.max(0, file.getValue().replace("¦", "").indexOf('|')));
				other = positions.position(Math.max(0, file.getValue().replaceFirst("\\|", "").indexOf('¦')));
			}
		}
		documents.open(document);
		return new Workspace(documents, new Projects(documents), document, position, other, texts);
	}

	private static String unmark(String text) {
		return text.replaceFirst("\\|", "").replace("¦", "");
	}
}
