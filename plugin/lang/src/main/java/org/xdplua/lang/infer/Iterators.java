// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.List;

import org.xdplua.lang.annotation.TypeExpression;

/** What the functions after {@code in} give to a loop's variables. */
final class Iterators {
	private Iterators() {
	}

	static Results values(Inference in, Type.Annotated function) {
		List<TypeExpression.Item> results = function.written().results();
		return new Results(results.stream().map(item -> in.types().resolve(item.type(), function.arguments())).toList(),
				results.isEmpty() || results.getLast().name().equals("..."));
	}

	static Results values(Type iterator) {
		return iterator instanceof Type.ScriptFunction function ? function.in().results(function.body(), Results.UNKNOWN) : Results.UNKNOWN;
	}
}
