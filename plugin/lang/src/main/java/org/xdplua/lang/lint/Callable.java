// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.xdplua.lang.annotation.TypeExpression;
import org.xdplua.lang.infer.Inference;
import org.xdplua.lang.infer.Type;
import org.xdplua.lang.infer.TypeLookup;
import org.xdplua.lang.infer.Types;
import org.xdplua.lang.stubs.Parameter;
import org.xdplua.lang.stubs.Signature;
import org.xdplua.lang.stubs.Symbol;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Node;

/**
 * A function as a caller sees it.
 *
 * @param name       as messages call it
 * @param parameters without the rest of the arguments
 * @param vararg     the type of the rest of the arguments; null if it takes none
 */
record Callable(String name, List<Wanted> parameters, Type vararg) {
	/** @param required whether a call without it is a mistake */
	record Wanted(String name, Type type, boolean required) {
	}

	/** What the callee of a call is. */
	static Type calleeOf(Inference inference, Node call) {
		return call instanceof Expression.MethodCall method ? inference.calleeOf(method) : inference.typeOf(((Expression.Call) call).callee());
	}

	/** The ways to call what a call calls, the main one first; empty where it isn't known. */
	static List<Callable> of(Context context, Node call) {
		Type callee = Types.withoutNil(calleeOf(context.inference(), call));
		boolean colon = call instanceof Expression.MethodCall;
		return switch (callee) {
		case Type.KnownFunction known -> of(known.symbol().path(), known.symbol().signature().orElseThrow(), context.inference().lookup(),
				shift(known.symbol().kind() == Symbol.Kind.METHOD, colon), true);
		case Type.ScriptFunction script -> of(name(call), script.in().signature(script.body()), script.in().lookup(), shift(script.in().isMethod(script.body()), colon), false);
		case Type.Annotated annotated -> List.of(of(name(call), annotated.written(), annotated.arguments(), context.inference().lookup(), colon ? 1 : 0, false));
		default -> List.of();
		};
	}

	/** How many parameters the object takes up (1), or arguments the parameter {@code self} (-1). */
	private static int shift(boolean method, boolean colon) {
		return method == colon ? 0 : colon ? 1 : -1;
	}

	private static String name(Node call) {
		return switch (call) {
		case Expression.MethodCall method -> method.method().text();
		case Expression.Call plain when plain.callee() instanceof Expression.NameRef name -> name.name();
		case Expression.Call plain when plain.callee() instanceof Expression.Member member -> member.member().text();
		default -> "function";
		};
	}

	private static List<Callable> of(String name, Signature signature, TypeLookup types, int shift, boolean stub) {
		List<Wanted> wanted = new ArrayList<>();
		Type vararg = null;
		for (Parameter parameter : signature.parameters()) {
			// what a type parameter stands for is as good as anything
			Type type = signature.generics().isEmpty() ? types.resolve(parameter.type()) : types.resolve(parameter.written(), unknown(signature));
			if (parameter.name().equals("...")) {
				vararg = type;
			} else {
				boolean optional = parameter.optional() || !stub && type instanceof Type.Unknown || Types.mayBeNil(type);
				wanted.add(new Wanted(parameter.name(), parameter.optional() ? Types.union(type, Type.NIL) : type, !optional));
			}
		}
		List<Callable> all = new ArrayList<>(List.of(new Callable(name, shifted(wanted, shift), vararg)));
		signature.overloads().forEach(overload -> all.add(of(name, overload, Map.of(), types, shift, stub)));
		return all;
	}

	private static Map<String, Type> unknown(Signature signature) {
		return signature.generics().stream().distinct().collect(Collectors.toMap(generic -> generic, generic -> Type.UNKNOWN));
	}

	private static Callable of(String name, TypeExpression.Function written, Map<String, Type> arguments, TypeLookup types, int shift, boolean stub) {
		List<Wanted> wanted = new ArrayList<>();
		Type vararg = null;
		for (TypeExpression.Item item : written.parameters()) {
			Type type = types.resolve(item.type(), arguments);
			if (item.name().equals("...")) {
				vararg = type;
			} else {
				wanted.add(new Wanted(item.name(), item.optional() ? Types.union(type, Type.NIL) : type,
						!item.optional() && (stub || !(type instanceof Type.Unknown)) && !Types.mayBeNil(type)));
			}
		}
		return new Callable(name, shifted(wanted, shift), vararg);
	}

	private static List<Wanted> shifted(List<Wanted> wanted, int shift) {
		if (shift > 0) {
			return wanted.isEmpty() ? wanted : wanted.subList(1, wanted.size());
		}
		if (shift < 0) {
			wanted.addFirst(new Wanted("self", Type.UNKNOWN, true));
		}
		return wanted;
	}

	/** How many arguments it needs. */
	int required() {
		int last = parameters.size();
		while (last > 0 && !parameters.get(last - 1).required()) {
			last--;
		}
		return last;
	}

	/** What it wants at a position; empty behind its last parameter. */
	Optional<Wanted> at(int position) {
		return position < parameters.size() ? Optional.of(parameters.get(position))
				: vararg == null ? Optional.empty() : Optional.of(new Wanted("...", vararg, false));
	}
}
