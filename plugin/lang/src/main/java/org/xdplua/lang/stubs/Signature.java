// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.stubs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.xdplua.lang.annotation.TypeExpression;
import org.xdplua.lang.annotation.TypeParser;
import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.Name;

/**
 * What a function takes and gives; results that it doesn't name are empty.
 *
 * @param generics  names of type parameters
 * @param overloads other ways to call it
 * @param annotated whether a comment says anything about parameters or results
 */
public record Signature(List<Parameter> parameters, List<Parameter> results, List<String> generics, List<TypeExpression.Function> overloads,
		boolean annotated) {
	public Signature {
		parameters = List.copyOf(parameters);
		results = List.copyOf(results);
		generics = List.copyOf(generics);
		overloads = List.copyOf(overloads);
	}

	/** The signature of a function from its code and the comment above it. */
	public static Signature of(FunctionBody body, DocComment doc) {
		Map<String, Parameter> documented = new HashMap<>();
		List<Parameter> results = new ArrayList<>();
		List<String> generics = new ArrayList<>();
		List<TypeExpression.Function> overloads = new ArrayList<>();
		for (DocComment.Tag tag : doc.tags()) {
			switch (tag.name()) {
			case "param" -> SignatureTags.parameter(tag.rest()).ifPresent(parameter -> documented.putIfAbsent(parameter.name(), parameter));
			case "vararg" -> documented.putIfAbsent("...", SignatureTags.vararg(tag.rest()));
			case "return" -> SignatureTags.results(tag.rest(), results);
			case "generic" -> generics.addAll(SignatureTags.generics(tag.rest()));
			case "overload" -> {
				if (TypeParser.parse(tag.rest()) instanceof TypeExpression.Function function) {
					overloads.add(function);
				}
			}
			default -> { }
			}
		}
		List<Parameter> parameters = new ArrayList<>();
		for (Name name : body.parameters()) {
			parameters.add(documented.getOrDefault(name.text(), new Parameter(name.text(), "any", false, "")));
		}
		if (body.vararg()) {
			parameters.add(documented.getOrDefault("...", new Parameter("...", "any", true, "")));
		}
		return new Signature(parameters, results, generics, overloads, !documented.isEmpty() || !results.isEmpty() || !overloads.isEmpty());
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
