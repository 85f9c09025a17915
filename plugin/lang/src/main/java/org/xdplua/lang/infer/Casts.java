// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.ArrayList;
import java.util.List;

import org.xdplua.lang.annotation.TypeParser;
import org.xdplua.lang.scope.Local;
import org.xdplua.lang.syntax.ParseResult;
import org.xdplua.lang.syntax.Token;
import org.xdplua.lang.syntax.TokenKind;

/** {@code ---@cast name type}: from there on, the variable is that; {@code +type} adds to what it is, {@code -type} takes away. */
final class Casts {
	private static final String TAG = "---@cast ";

	private record Cast(int offset, String name, String types) {
	}

	private final Inference in;
	private final List<Cast> casts = new ArrayList<>();

	Casts(Inference in) {
		this.in = in;
		ParseResult parsed = in.script().parsed();
		if (!parsed.text().contains(TAG)) {
			return;
		}
		for (Token token : parsed.tokens()) {
			if (token.kind() == TokenKind.COMMENT && parsed.text().startsWith(TAG, token.start())) {
				String[] parts = token.text(parsed.text()).substring(TAG.length()).strip().split("\\s+", 2);
				if (parts.length == 2) {
					casts.add(new Cast(token.start(), parts[0], parts[1]));
				}
			}
		}
	}

	/** Applies what is written between two offsets. */
	void apply(int from, int to, Evaluator evaluator) {
		for (Cast cast : casts) {
			if (from <= cast.offset && cast.offset < to) {
				Object variable = in.script().resolution().visibleAt(cast.offset).stream().filter(local -> local.name().equals(cast.name)).<Object>map(local -> local)
						.findFirst().orElse(cast.name);
				Type before = evaluator.state.get(variable);
				if (before == null) {
					before = variable instanceof Local local ? in.outside(local) : in.typeOfGlobalHere(cast.name);
				}
				evaluator.state.set(variable, cast(before, cast.types));
			}
		}
	}

	private Type cast(Type before, String types) {
		Type type = before;
		boolean first = true;
		for (String part : types.split(",")) {
			String change = part.strip();
			if (change.equals("-?")) {
				type = Types.withoutNil(type);
			} else if (change.equals("+?")) {
				type = Types.union(type, Type.NIL);
			} else if (change.startsWith("-")) {
				Type taken = in.types().resolve(change.substring(1));
				List<Type> kept = Types.alternatives(type).stream().filter(alternative -> !Types.alternatives(taken).contains(alternative)).toList();
				type = kept.isEmpty() ? Type.UNKNOWN : Types.union(kept);
			} else if (change.startsWith("+")) {
				type = Types.union(type, in.types().resolve(change.substring(1)));
			} else if (first) {
				type = in.types().resolve(types); // with commas in it, perhaps
				TypeParser.Parsed parsed = TypeParser.parse(types, 0);
				if (parsed.end() >= types.length()) {
					return type;
				}
			}
			first = false;
		}
		return type;
	}
}
