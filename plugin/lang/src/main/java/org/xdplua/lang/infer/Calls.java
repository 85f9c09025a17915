// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.xdplua.lang.annotation.TypeExpression;
import org.xdplua.lang.stubs.Parameter;
import org.xdplua.lang.stubs.Signature;
import org.xdplua.lang.syntax.Expression;

/** What calls give, and what they do to what is known. */
final class Calls {
	private final Evaluator evaluator;
	private final Inference in;
	private final Fields fields;
	private final Builtins builtins;
	private final Effects effects;

	Calls(Evaluator evaluator, Fields fields) {
		this.evaluator = evaluator;
		this.in = evaluator.in;
		this.fields = fields;
		this.builtins = new Builtins(evaluator);
		this.effects = new Effects(in, evaluator.state);
	}

	Results call(Expression expression) {
		if (expression instanceof Expression.MethodCall call) {
			Type object = evaluator.type(call.object());
			Type function = fields.read(object, call.method().text());
			in.rememberCallee(call, function);
			return call(function, object, call.arguments().values());
		}
		Expression.Call call = (Expression.Call) expression;
		Type function = evaluator.type(call.callee());
		// a variable that may hold another function
		boolean unsure = call.callee() instanceof Expression.NameRef && Types.alternatives(function).contains(Type.UNKNOWN);
		return call(unsure ? Type.UNKNOWN : function, null, call.arguments().values());
	}

	/** @param object what stands before the colon, or null */
	private Results call(Type function, Type object, List<Expression> arguments) {
		if (function instanceof Type.Union) {
			List<Type> callable = Types.alternatives(function).stream().filter(part -> part != Type.NIL && !(part instanceof Type.Unknown)).toList();
			function = callable.size() == 1 ? callable.getFirst() : Type.UNKNOWN;
		}
		if (function instanceof Type.KnownFunction known) {
			expect(known.symbol().signature().orElseThrow(), arguments);
			Results given = evaluator.list(arguments);
			if (Effects.runsFunctions(known.symbol())) {
				given.types().forEach(effects::given);
				effects.anyFunction();
			}
			Results special = builtins.call(known.symbol().path(), object, arguments, given);
			return special != null ? special : known(known.symbol().signature().orElseThrow(), object, given);
		}
		Results given = evaluator.list(arguments);
		given.types().forEach(effects::given);
		if (object != null) {
			effects.given(object);
		}
		effects.anyFunction();
		return switch (function) {
		case Type.ScriptFunction script -> {
			if (script.in().function(script.body()).neverReturns()) {
				evaluator.state.die();
			}
			yield script.in().results(script.body(), given);
		}
		case Type.Annotated annotated -> annotated(in, annotated.written(), annotated.arguments());
		case Type.Instance instance -> fields.operator(instance, "call").map(Results::one).orElse(Results.UNKNOWN);
		default -> Results.UNKNOWN;
		};
	}

	/** Functions written as arguments learn what they will be called with. */
	private void expect(Signature signature, List<Expression> arguments) {
		for (int i = 0; i < Math.min(arguments.size(), signature.parameters().size()); i++) {
			if (arguments.get(i) instanceof Expression.Function function && signature.parameters().get(i).written() instanceof TypeExpression.Function wanted) {
				in.expect(function.body(), wanted.parameters().stream().map(item -> in.types().resolve(item.type(), Map.of())).toList());
			}
		}
	}

	private Results known(Signature signature, Type object, Results given) {
		Results overloaded = overloaded(in, signature, given);
		if (overloaded != null) {
			return overloaded;
		}
		Map<String, Type> arguments = new HashMap<>(new Generics(in, signature).bound(signature, given));
		if (object instanceof Type.Instance instance) {
			arguments.putAll(instance.arguments());
		}
		return results(in, signature, arguments);
	}

	/** The results of the first overload that takes so many arguments, where the function itself doesn't; null if there is none. */
	static Results overloaded(Inference in, Signature signature, Results given) {
		if (signature.overloads().isEmpty() || given.open() || given.types().size() == signature.parameters().size()) {
			return null;
		}
		return signature.overloads().stream().filter(overload -> overload.parameters().size() == given.types().size() && !overload.results().isEmpty()).findFirst()
				.map(overload -> annotated(in, overload, Map.of())).orElse(null);
	}

	/** The results that a signature names; unknown where it names none. */
	static Results results(Inference in, Signature signature, Map<String, Type> arguments) {
		List<Type> types = new ArrayList<>();
		for (Parameter result : signature.results()) {
			types.add(arguments.isEmpty() ? in.types().resolve(result.type()) : in.types().resolve(result.written(), arguments));
		}
		return types.isEmpty() ? Results.NONE : new Results(types, signature.results().getLast().name().equals("..."));
	}

	/** The results of a function type. */
	private static Results annotated(Inference in, TypeExpression.Function written, Map<String, Type> arguments) {
		List<TypeExpression.Item> items = written.results();
		List<Type> types = items.stream().map(item -> in.types().resolve(item.type(), arguments)).toList();
		return new Results(types, !items.isEmpty() && items.getLast().name().equals("..."));
	}
}
