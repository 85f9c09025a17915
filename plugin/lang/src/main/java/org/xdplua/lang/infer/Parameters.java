// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.xdplua.lang.scope.Local;
import org.xdplua.lang.stubs.Parameter;
import org.xdplua.lang.stubs.Signature;
import org.xdplua.lang.syntax.Arguments;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.Name;
import org.xdplua.lang.syntax.Statement;

/**
 * What parameters are: what annotations say, packets for callbacks, what a function is called with where it is written as an argument.
 * For others, what stands in the calls of the function in this script, as far as it can be told without going through other functions.
 */
final class Parameters {
	/** Helpers hand their packet on to helpers. */
	private static final int MAX_DEPTH = 8;
	private static final int MAX_CALLS = 16;

	private final Inference in;
	private int depth;

	Parameters(Inference in) {
		this.in = in;
	}

	Type typeOf(FunctionBody body, Local local) {
		if (local.kind() == Local.Kind.SELF) {
			return in.facts().statementOf(body) instanceof Statement.Function function ? in.remembered(function.target()) : Type.UNKNOWN;
		}
		Signature signature = in.signature(body);
		for (Parameter parameter : signature.parameters()) {
			if (isAnnotated(parameter, local)) {
				Type type = signature.generics().isEmpty() ? in.types().resolve(parameter.type()) : in.types().resolve(parameter.written(), Map.of());
				return parameter.optional() ? Types.union(type, Type.NIL) : type;
			}
		}
		if (local.position() < in.expected(body).size()) {
			return in.expected(body).get(local.position());
		}
		Object variable = in.facts().variableOf(body);
		if (local.position() == 0 && isCallback(body, variable)) {
			return in.types().resolve(TypeResolver.DATA_OBJECT);
		}
		return variable == null || isMethod(body) ? Type.UNKNOWN : fromCalls(variable, local.position());
	}

	private static boolean isAnnotated(Parameter parameter, Local local) {
		return parameter.name().equals(local.name()) && !parameter.type().equals("any");
	}

	/** Whether a parameter certainly is of its type: an annotation or the kernel says so, not only some of the calls. */
	boolean isSure(FunctionBody body, Local local) {
		return in.signature(body).parameters().stream().anyMatch(parameter -> isAnnotated(parameter, local))
				|| local.position() == 0 && in.expected(body).isEmpty() && isCallback(body, in.facts().variableOf(body)) && in.facts().calls(in.facts().variableOf(body)).isEmpty();
	}

	/** Whether a parameter certainly is a packet as the kernel gives it, without a layout: nobody but the kernel calls the function. */
	boolean isBare(FunctionBody body, Local local) {
		return local.position() == 0 && in.facts().variableOf(body) instanceof String name && in.callbacks().contains(name) && in.facts().assigned(name).size() == 1
				&& in.callbacks().stream().filter(callback -> in.definition(callback).isPresent()).count() == 1
				&& in.script().resolution().globalReads().stream().noneMatch(read -> read.name().equals(name));
	}

	/** A global with a callback's name is it, or gets it: {@code callback = judge}. */
	private boolean isCallback(FunctionBody body, Object variable) {
		return variable instanceof String name && in.callbacks().contains(name)
				|| in.callbacks().stream().anyMatch(name -> !in.facts().assigned(name).isEmpty() && new Type.ScriptFunction(in, body).equals(in.typeOfGlobalHere(name)));
	}

	private boolean isMethod(FunctionBody body) {
		return in.facts().statementOf(body) instanceof Statement.Function function && !(function.target() instanceof Expression.NameRef);
	}

	private Type fromCalls(Object function, int position) {
		List<Type> possible = new ArrayList<>();
		List<Arguments> calls = in.facts().calls(function);
		for (Arguments call : calls.subList(0, Math.min(calls.size(), MAX_CALLS))) {
			Type type = position < call.values().size() ? glance(call.values().get(position)) : Type.UNKNOWN;
			if (!(type instanceof Type.Unknown)) {
				possible.add(type);
			}
		}
		return possible.isEmpty() ? Type.UNKNOWN : Types.union(possible);
	}

	/** What an argument is, without following any way through the script. */
	private Type glance(Expression argument) {
		if (++depth > MAX_DEPTH) {
			depth--;
			return Type.UNKNOWN;
		}
		Type type = switch (argument) {
		case Expression.NameRef name -> in.script().resolution().local(name).filter(local -> in.facts().assigned(local).isEmpty()).map(this::glance)
				.orElse(Type.UNKNOWN);
		case Expression.MethodCall call -> method(glance(call.object()), call.method());
		case Expression.Str string -> Type.STRING;
		case Expression.Number number -> Type.INTEGER;
		default -> Type.UNKNOWN;
		};
		depth--;
		return type;
	}

	private Type glance(Local local) {
		return switch (local.declaration()) {
		case FunctionBody body when local.kind() != Local.Kind.SELF -> Types.withoutNil(typeOf(body, local));
		case Statement.Local statement when local.position() < statement.values().size() -> glance(statement.values().get(local.position()));
		case Statement.NumericFor loop -> Type.INTEGER;
		default -> Type.UNKNOWN;
		};
	}

	/** The methods of packets answer what their annotations say. */
	private Type method(Type object, Name method) {
		if (!(object instanceof Type.Data data)) {
			return Type.UNKNOWN;
		}
		return data.type().member(method.text()).flatMap(symbol -> symbol.signature()).filter(signature -> !signature.results().isEmpty())
				.map(signature -> Types.withoutNil(in.types().resolve(signature.results().getFirst().type()))).orElse(Type.UNKNOWN);
	}
}
