// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.project;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

import org.xdplua.lang.Budget;
import org.xdplua.lang.syntax.Lexer;
import org.xdplua.lang.syntax.Token;
import org.xdplua.lang.syntax.TokenKind;

/** Reads a project file token by token, so that each complaint can name the line. */
final class ProjectReader {
	private static final Pattern LINE = Pattern.compile("at line (\\d+) column");

	private final Path dir;
	private final Path file;
	private final JsonReader json;

	ProjectReader(Path dir, Path file, String text) {
		this.dir = dir;
		this.file = file;
		json = new JsonReader(new StringReader(text));
		json.setStrictness(Strictness.STRICT);
	}

	Project read() throws ProjectException {
		try {
			return project();
		} catch (IOException | IllegalStateException e) {
			String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst(" at line .*", "");
			// gson's usual words are advice to programmers
			throw problem("this is not valid JSON" + (reason.isEmpty() || reason.startsWith("Use JsonReader") ? "" : ": " + reason));
		}
	}

	private Project project() throws IOException, ProjectException {
		String name = null;
		List<String> files = null;
		String function = Project.DEFAULT_FUNCTION;
		Optional<Target> target = Optional.empty();
		Set<String> seen = new LinkedHashSet<>();
		expect(JsonToken.BEGIN_OBJECT, "the file must hold one object: {\"name\": ..., \"files\": [...]}");
		json.beginObject();
		while (json.hasNext()) {
			switch (key(seen)) {
			case "name" -> name = name("name");
			case "files" -> files = files();
			case "function" -> function = function();
			case "target" -> target = Optional.of(target());
			default -> throw problem("unknown key; known are \"name\", \"files\", \"function\" and \"target\"");
			}
		}
		json.endObject();
		expect(JsonToken.END_DOCUMENT, "nothing may follow the object");
		if (name == null) {
			throw problem("\"name\" is missing: give the project a name");
		}
		if (files == null) {
			throw problem("\"files\" is missing: list the scripts in the order in which they load");
		}
		return new Project(dir, name, files, function, target);
	}

	private Target target() throws IOException, ProjectException {
		String host = null;
		String interfaceName = null;
		Optional<String> mode = Optional.empty();
		Set<String> seen = new LinkedHashSet<>();
		expect(JsonToken.BEGIN_OBJECT, "\"target\" must be an object: {\"host\": ..., \"interface\": ...}");
		json.beginObject();
		while (json.hasNext()) {
			switch (key(seen)) {
			case "host" -> host = text("host");
			case "interface" -> interfaceName = text("interface");
			case "mode" -> mode = Optional.of(mode());
			default -> throw problem("unknown key in \"target\"; known are \"host\", \"interface\" and \"mode\"");
			}
		}
		if (host == null || interfaceName == null) {
			throw problem("\"target\" needs a \"host\" and an \"interface\"");
		}
		json.endObject();
		return new Target(host, interfaceName, mode);
	}

	private String mode() throws IOException, ProjectException {
		String mode = text("mode");
		if (!mode.equals("generic") && !mode.equals("native")) {
			throw problem("\"mode\" must be \"generic\" or \"native\", not \"" + mode + "\"");
		}
		return mode;
	}

	private List<String> files() throws IOException, ProjectException {
		expect(JsonToken.BEGIN_ARRAY, "\"files\" must be a list of scripts: [\"first.lua\", \"second.lua\"]");
		json.beginArray();
		List<String> files = new ArrayList<>();
		while (json.hasNext()) {
			String script = name("files");
			if (!isInside(script)) {
				throw problem("\"" + script + "\" is not a file in this folder: use a path relative to it, without \"..\"");
			}
			if (files.contains(script)) {
				throw problem("\"" + script + "\" is listed twice");
			}
			files.add(script);
		}
		if (files.isEmpty() || files.size() > Budget.MAX_FILES) {
			throw problem("\"files\" lists " + files.size() + " scripts, 1 to " + Budget.MAX_FILES + " are allowed");
		}
		json.endArray();
		return files;
	}

	private static boolean isInside(String script) {
		try {
			Path path = Path.of(script);
			return !path.isAbsolute() && path.equals(path.normalize()) && !path.startsWith("..") && !script.contains("\\");
		} catch (InvalidPathException e) {
			return false;
		}
	}

	private String function() throws IOException, ProjectException {
		String function = name("function");
		List<Token> tokens = Lexer.scan(function);
		if (tokens.getFirst().kind() != TokenKind.NAME || tokens.getFirst().end() != function.length()) {
			throw problem("\"function\" must be the name of a global function, not \"" + function + "\"");
		}
		return function;
	}

	/** A text that the kernel takes as a name. */
	private String name(String key) throws IOException, ProjectException {
		String name = text(key);
		int bytes = Budget.bytes(name);
		if (bytes > Budget.MAX_NAME_BYTES) {
			throw problem("\"" + name + "\" has " + bytes + " bytes, " + Budget.MAX_NAME_BYTES + " are allowed");
		}
		return name;
	}

	private String text(String key) throws IOException, ProjectException {
		expect(JsonToken.STRING, "\"" + key + "\" must be text in quotes");
		String text = json.nextString();
		if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
			throw problem("\"" + key + "\" must not be empty and must not hold control characters");
		}
		return text;
	}

	private String key(Set<String> seen) throws IOException, ProjectException {
		String key = json.nextName();
		if (!seen.add(key)) {
			throw problem("\"" + key + "\" stands here twice");
		}
		return key;
	}

	private void expect(JsonToken token, String what) throws IOException, ProjectException {
		if (json.peek() != token) {
			throw problem(what);
		}
	}

	private ProjectException problem(String what) {
		Matcher matcher = LINE.matcher(json.toString());
		return new ProjectException(file, matcher.find() ? Integer.parseInt(matcher.group(1)) : 0, what);
	}
}
