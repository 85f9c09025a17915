// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.rename;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.lsp4j.TextEdit;

import org.xdplua.lang.project.Project;
import org.xdplua.lsp.document.Positions;

/** Where a project file names the function that judges packets: it has to be renamed there, too. */
final class CallbackName {
	private static final Pattern FUNCTION = Pattern.compile("\"function\"\\s*:\\s*\"(\\w+)\"");

	private CallbackName() {
	}

	/** The change of the project file, by its URI; empty where the file does not name the function. */
	static Optional<Map.Entry<String, List<TextEdit>>> change(Project project, String newName) {
		Path file = project.path(Project.FILE_NAME);
		try {
			String text = Files.readString(file);
			Matcher matcher = FUNCTION.matcher(text);
			if (!matcher.find() || !matcher.group(1).equals(project.function())) {
				return Optional.empty();
			}
			return Optional.of(Map.entry(file.toUri().toString(), List.of(new TextEdit(new Positions(text).range(matcher.start(1), matcher.end(1)), newName))));
		} catch (IOException e) {
			return Optional.empty();
		}
	}
}
