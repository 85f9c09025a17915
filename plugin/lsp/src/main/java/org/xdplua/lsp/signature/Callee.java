// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.signature;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.xdplua.lang.annotation.TypeExpression;
import org.xdplua.lang.infer.Inference;
import org.xdplua.lang.infer.Member;
import org.xdplua.lang.infer.Type;
import org.xdplua.lang.stubs.Parameter;
import org.xdplua.lang.stubs.Signature;
import org.xdplua.lang.stubs.Symbol;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Name;
import org.xdplua.lang.syntax.Node;

/**
 * What a call calls.
 *
 * @param name       as a signature shows it
 * @param signatures the ways to call it, the usual one first
 * @param skipped    how many parameters stand before the first argument: 1 where an object is passed as the first parameter
 */
record Callee(String name, List<Signature> signatures, String doc, int skipped) {

	static Optional<Callee> of(Inference in, Node call) {
		return switch (call) {
		case Expression.Call plain -> of(in.typeOf(plain.callee()), name(plain.callee()), 0).map(found -> isMethod(in.typeOf(plain.callee())) ? found.withSelf() : found);
		case Expression.MethodCall method -> method(in, method);
		default -> Optional.empty();
		};
	}

	private static boolean isMethod(Type type) {
		return switch (type) {
		case Type.KnownFunction known -> known.symbol().kind() == Symbol.Kind.METHOD;
		case Type.ScriptFunction function -> function.in().isMethod(function.body());
		default -> false;
		};
	}

	/** A method that is called with a dot takes its object as the first argument. */
	private Callee withSelf() {
		Parameter self = new Parameter("self", name.contains(":") ? name.substring(0, name.indexOf(':')) : "any", false, "");
		return new Callee(name.replace(':', '.'), signatures.stream().map(signature -> new Signature(Stream.concat(Stream.of(self), signature.parameters().stream()).toList(),
				signature.results(), signature.generics(), signature.overloads(), signature.annotated())).toList(), doc, skipped);
	}

	private static Optional<Callee> method(Inference in, Expression.MethodCall call) {
		Name name = call.method();
		for (boolean method : new boolean[] { true, false }) {
			for (Member member : in.members(call.object(), method)) {
				if (member.name().equals(name.text())) {
					return of(member.type(), name.text(), member.kind() == Member.Kind.METHOD ? 0 : 1);
				}
			}
		}
		return Optional.empty();
	}

	private static Optional<Callee> of(Type type, String name, int skipped) {
		return switch (type) {
		case Type.KnownFunction known when known.symbol().signature().isPresent() ->
			Optional.of(new Callee(known.symbol().path(), ways(known.symbol().signature().get()), known.symbol().doc(), skipped));
		case Type.ScriptFunction function ->
			Optional.of(new Callee(name, ways(function.in().signature(function.body())), function.in().doc(function.body()).text(), skipped));
		case Type.Annotated annotated -> Optional.of(new Callee(name, List.of(signature(annotated.written())), "", skipped));
		default -> Optional.empty();
		};
	}

	private static List<Signature> ways(Signature signature) {
		return Stream.concat(Stream.of(signature), signature.overloads().stream().map(Callee::signature)).toList();
	}

	private static Signature signature(TypeExpression.Function written) {
		return new Signature(parameters(written.parameters()), parameters(written.results()), List.of(), List.of(), true);
	}

	private static List<Parameter> parameters(List<TypeExpression.Item> items) {
		return items.stream().map(item -> new Parameter(item.name(), item.type().toString(), item.optional(), "")).toList();
	}

	private static String name(Expression callee) {
		return switch (callee) {
		case Expression.NameRef name -> name.name();
		case Expression.Member member -> member.member().text();
		default -> "function";
		};
	}
}
