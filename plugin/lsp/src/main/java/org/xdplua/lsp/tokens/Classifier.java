// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.tokens;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.lsp4j.jsonrpc.CancelChecker;

import org.xdplua.lang.infer.Inference;
import org.xdplua.lang.infer.Member;
import org.xdplua.lang.infer.Type;
import org.xdplua.lang.scope.Local;
import org.xdplua.lang.stubs.Symbol;
import org.xdplua.lang.syntax.AttributedName;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Name;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.TableField;
import org.xdplua.lang.syntax.Walker;

/** Finds out what the names of a script stand for, to colour them. */
final class Classifier implements Walker.Visitor {
	/** What a name is: a type, and modifiers as bits. */
	record Meaning(Legend.Type type, int modifiers) {
		Meaning with(Legend.Modifier modifier) {
			return new Meaning(type, modifiers | modifier.bit());
		}
	}

	private static final int STEPS_BETWEEN_CHECKS = 256;

	private final Inference in;
	private final String callback;
	private final CancelChecker cancel;
	private final Map<Integer, Meaning> meanings = new HashMap<>();
	private final Map<Local, Meaning> locals = new IdentityHashMap<>();
	private final Map<Name, Local> declarations = new IdentityHashMap<>();
	private int steps;

	private Classifier(Inference in, String callback, CancelChecker cancel) {
		this.in = in;
		this.callback = callback;
		this.cancel = cancel;
		in.script().resolution().locals().forEach(local -> declarations.put(local.nameNode(), local));
	}

	/** By where the names start. */
	static Map<Integer, Meaning> classify(Inference in, String callback, CancelChecker cancel) {
		Classifier classifier = new Classifier(in, callback, cancel);
		Walker.walk(in.script().parsed().tree(), classifier);
		return classifier.meanings;
	}

	@Override
	public boolean enter(Node node, Node parent) {
		if (++steps % STEPS_BETWEEN_CHECKS == 0) {
			cancel.checkCanceled();
		}
		switch (node) {
		case Expression.NameRef name -> meanings.put(name.start(), changed(variable(name), name, parent));
		case Statement.Function function when function.method().isEmpty() && function.target() instanceof Expression.Member member ->
			meanings.put(member.member().start(), new Meaning(Legend.Type.FUNCTION, Legend.Modifier.DECLARATION.bit()));
		case Name name -> name(name, parent);
		default -> { }
		}
		return true;
	}

	private static Meaning changed(Meaning meaning, Expression.NameRef name, Node parent) {
		return switch (parent) {
		case Statement.Function function when function.target() == name && function.method().isEmpty() -> meaning.with(Legend.Modifier.DECLARATION);
		case Statement.Assignment assignment when assignment.targets().stream().anyMatch(target -> target == name) -> meaning.with(Legend.Modifier.MODIFICATION);
		default -> meaning;
		};
	}

	private Meaning variable(Expression.NameRef name) {
		Optional<Local> local = in.script().resolution().local(name);
		if (local.isPresent()) {
			return local(local.get());
		}
		if (in.definition(name.name()).isPresent()) {
			boolean function = in.typeOfGlobal(name.name()) instanceof Type.ScriptFunction;
			Meaning meaning = new Meaning(function ? Legend.Type.FUNCTION : Legend.Type.VARIABLE, Legend.Modifier.GLOBAL.bit());
			return function && name.name().equals(callback) ? meaning.with(Legend.Modifier.CALLBACK) : meaning;
		}
		return in.library().global(name.name()).map(Classifier::symbol).orElse(new Meaning(Legend.Type.VARIABLE, Legend.Modifier.GLOBAL.bit()));
	}

	private Meaning local(Local local) {
		return locals.computeIfAbsent(local, known -> switch (known.kind()) {
		case PARAMETER, SELF -> new Meaning(Legend.Type.PARAMETER, 0);
		case FUNCTION -> new Meaning(Legend.Type.FUNCTION, 0);
		case CONSTANT -> new Meaning(Legend.Type.VARIABLE, Legend.Modifier.READONLY.bit());
		default -> new Meaning(in.typeOf(known) instanceof Type.ScriptFunction ? Legend.Type.FUNCTION : Legend.Type.VARIABLE, 0);
		});
	}

	private void name(Name name, Node parent) {
		Meaning meaning = switch (parent) {
		case Expression.Member member -> member(member.object(), name, Legend.Type.PROPERTY);
		case Expression.MethodCall call -> member(call.object(), name, Legend.Type.METHOD);
		case Statement.Function function -> new Meaning(Legend.Type.METHOD, Legend.Modifier.DECLARATION.bit());
		case Statement.Label label -> new Meaning(Legend.Type.LABEL, Legend.Modifier.DECLARATION.bit());
		case Statement.Goto jump -> new Meaning(Legend.Type.LABEL, 0);
		case TableField.Named field -> new Meaning(Legend.Type.PROPERTY, Legend.Modifier.DECLARATION.bit());
		case AttributedName declared when declared.name() != name -> new Meaning(Legend.Type.MODIFIER, 0);
		default -> declarations.containsKey(name) ? local(declarations.get(name)).with(Legend.Modifier.DECLARATION) : null;
		};
		if (meaning != null && !name.isMissing()) {
			meanings.putIfAbsent(name.start(), meaning);
		}
	}

	private Meaning member(Expression object, Name name, Legend.Type otherwise) {
		for (boolean method : new boolean[] { false, true }) {
			for (Member member : in.members(object, method)) {
				if (member.name().equals(name.text())) {
					return member.symbol().map(Classifier::symbol)
							.orElse(new Meaning(member.type() instanceof Type.ScriptFunction && otherwise == Legend.Type.PROPERTY ? Legend.Type.FUNCTION : otherwise, 0));
				}
			}
		}
		return new Meaning(otherwise, 0);
	}

	private static Meaning symbol(Symbol symbol) {
		Meaning meaning = new Meaning(switch (symbol.kind()) {
		case LIBRARY -> Legend.Type.NAMESPACE;
		case FUNCTION -> Legend.Type.FUNCTION;
		case METHOD -> Legend.Type.METHOD;
		case CONSTANT -> Legend.Type.ENUM_MEMBER;
		case FIELD -> Legend.Type.PROPERTY;
		}, Legend.Modifier.DEFAULT_LIBRARY.bit());
		meaning = symbol.kind() == Symbol.Kind.CONSTANT ? meaning.with(Legend.Modifier.READONLY) : meaning;
		return symbol.deprecated() ? meaning.with(Legend.Modifier.DEPRECATED) : meaning;
	}
}
