// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.stubs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.Name;

/** What a function takes and gives. */
public record Signature(List<Parameter> parameters, List<Parameter> results) {
	public Signature {
		parameters = List.copyOf(parameters);
		results = List.copyOf(results);
	}

	/** The signature of a function from its code and the comment above it. */
	public static Signature of(FunctionBody body, DocComment doc) {
		Map<String, Parameter> documented = doc.tags().stream().filter(tag -> tag.name().equals("param")).map(tag -> parameter(tag.rest()))
				.filter(Objects::nonNull).collect(Collectors.toMap(Parameter::name, parameter -> parameter, (first, second) -> first));
		List<Parameter> parameters = new ArrayList<>();
		for (Name name : body.parameters()) {
			parameters.add(documented.getOrDefault(name.text(), new Parameter(name.text(), "any", false, "")));
		}
		if (body.vararg()) {
			parameters.add(documented.getOrDefault("...", new Parameter("...", "any", true, "")));
		}
		List<Parameter> results = new ArrayList<>();
		doc.tags().stream().filter(tag -> tag.name().equals("return")).forEach(tag -> results.add(result(tag.rest())));
		return new Signature(parameters, results);
	}

	private static Parameter parameter(String rest) {
		String[] parts = rest.split("\\s+", 2);
		if (parts.length < 2) {
			return null;
		}
		boolean optional = parts[0].endsWith("?");
		String name = optional ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
		int end = TypeText.end(parts[1]);
		return new Parameter(name, parts[1].substring(0, end), optional, description(parts[1].substring(end)));
	}

	private static Parameter result(String rest) {
		int end = TypeText.end(rest);
		String[] parts = rest.substring(end).strip().split("\\s+", 2);
		boolean named = !parts[0].isEmpty() && !parts[0].startsWith("#");
		return new Parameter(named ? parts[0] : "", rest.substring(0, end), false, description(named ? parts.length > 1 ? parts[1] : "" : String.join(" ", parts)));
	}

	static String description(String rest) {
		String stripped = rest.strip();
		return stripped.startsWith("#") ? stripped.substring(1).strip() : stripped;
	}

	/** The function's head: {@code name(a: integer, b?: string): boolean}. */
	public String label(String name) {
		String head = name + "(" + parameters.stream().map(Parameter::toString).collect(Collectors.joining(", ")) + ")";
		return results.isEmpty() ? head : head + ": " + results.stream().map(Signature::resultType).collect(Collectors.joining(", "));
	}

	/** {@code ...any} for any number of results. */
	private static String resultType(Parameter result) {
		return result.name().equals("...") ? "..." + result.type() : result.type();
	}
}
