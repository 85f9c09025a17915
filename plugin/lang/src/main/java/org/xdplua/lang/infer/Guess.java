// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.List;
import java.util.Optional;

import org.xdplua.lang.scope.Local;
import org.xdplua.lang.stubs.DocComment;
import org.xdplua.lang.stubs.Library;
import org.xdplua.lang.stubs.Parameter;
import org.xdplua.lang.stubs.Signature;
import org.xdplua.lang.stubs.StubClass;
import org.xdplua.lang.stubs.Symbol;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.Name;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.StringLiteral;
import org.xdplua.lang.syntax.UnaryOperator;

/** One guess, with the steps that it has left. */
final class Guess {
	/** Names in the stubs that mean more to us than their types say. */
	static final String DATA_OBJECT = "data.object";
	private static final String DATA_LAYOUT = "data.layout";
	/** Chains in scripts are short; but a variable can be defined by itself. */
	private static final int MAX_STEPS = 60;

	private int steps = MAX_STEPS;

	Type typeOf(Inference in, Expression expression) {
		if (--steps < 0) {
			return Type.UNKNOWN;
		}
		return switch (expression) {
		case Expression.NameRef name -> variable(in, name);
		case Expression.Member member -> member(in, member.object(), member.member().text());
		case Expression.Index index when index.key() instanceof Expression.Str key -> member(in, index.object(), StringLiteral.value(key.text()));
		case Expression.Call call -> call(in, call);
		case Expression.MethodCall call -> methodCall(in, call);
		case Expression.Parenthesized inner -> typeOf(in, inner.inner());
		case Expression.Table table -> new Type.Table(in, table);
		case Expression.Function function -> new Type.ScriptFunction(in, function.body());
		case Expression.Str string -> Type.STRING;
		case Expression.Number number -> Type.INTEGER;
		case Expression.Bool bool -> Type.BOOLEAN;
		case Expression.Nil nil -> Type.NIL;
		case Expression.Unary unary -> unary.operator() == UnaryOperator.NOT ? Type.BOOLEAN : Type.INTEGER;
		case Expression.Binary binary -> binary(in, binary);
		default -> Type.UNKNOWN;
		};
	}

	private Type binary(Inference in, Expression.Binary binary) {
		return switch (binary.operator()) {
		case AND -> typeOf(in, binary.right());
		case OR -> {
			Type left = typeOf(in, binary.left());
			yield left instanceof Type.Unknown || left == Type.NIL ? typeOf(in, binary.right()) : left;
		}
		case CONCATENATE -> Type.STRING;
		case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> Type.BOOLEAN;
		default -> Type.INTEGER;
		};
	}

	private Type variable(Inference in, Expression.NameRef name) {
		Optional<Local> local = in.script().resolution().local(name);
		Type type = local.isPresent() ? local(in, local.get()) : global(in, name.name());
		if (type instanceof Type.Data data) {
			Facts.LayoutCall applied = in.facts().layoutBefore(name, name.start());
			return applied == null ? data : new Type.Data(data.type(), layout(in, applied.argument()));
		}
		return type;
	}

	Type local(Inference in, Local local) {
		if (--steps < 0) {
			return Type.UNKNOWN;
		}
		return switch (local.declaration()) {
		case Statement.Local statement -> {
			Optional<DocComment.Tag> written = DocComment.before(in.script().parsed(), statement.start()).tag("type");
			if (written.isPresent()) {
				yield written(in.library(), written.get().rest());
			}
			yield local.position() < statement.values().size() ? typeOf(in, statement.values().get(local.position())) : Type.UNKNOWN;
		}
		case Statement.LocalFunction function -> new Type.ScriptFunction(in, function.body());
		case Statement.NumericFor loop -> Type.INTEGER;
		case FunctionBody body -> parameter(in, body, local);
		default -> Type.UNKNOWN;
		};
	}

	private Type parameter(Inference in, FunctionBody body, Local local) {
		if (local.kind() == Local.Kind.SELF) {
			return in.facts().statementOf(body) instanceof Statement.Function function ? typeOf(in, function.target()) : Type.UNKNOWN;
		}
		for (Parameter parameter : in.signature(body).parameters()) {
			if (parameter.name().equals(local.name()) && !parameter.type().equals("any")) {
				return written(in.library(), parameter.type());
			}
		}
		String function = in.facts().nameOf(body);
		boolean packet = local.position() == 0 && function != null && in.callbacks().contains(function);
		return packet ? written(in.library(), DATA_OBJECT) : Type.UNKNOWN;
	}

	Type global(Inference in, String name) {
		if (--steps < 0) {
			return Type.UNKNOWN;
		}
		Optional<Inference.Definition> definition = in.definition(name);
		if (definition.isEmpty()) {
			return in.library().global(name).map(symbol -> symbol(in.library(), symbol)).orElse(Type.UNKNOWN);
		}
		Inference other = definition.get().in();
		return switch (definition.get().global().definition()) {
		case Statement.Function function -> new Type.ScriptFunction(other, function.body());
		case Statement.Assignment assignment -> {
			int position = assignment.targets().indexOf(definition.get().global().target());
			yield position < assignment.values().size() ? typeOf(other, assignment.values().get(position)) : Type.UNKNOWN;
		}
		default -> Type.UNKNOWN;
		};
	}

	private Type member(Inference in, Expression object, String name) {
		Type type = typeOf(in, object);
		return new Members(in, this).of(object, type).stream().filter(member -> member.name().equals(name)).map(Member::type).findFirst()
				.orElse(Type.UNKNOWN);
	}

	private Type call(Inference in, Expression.Call call) {
		List<Expression> arguments = call.arguments().values();
		return switch (typeOf(in, call.callee())) {
		case Type.KnownFunction function when function.symbol().path().equals(DATA_LAYOUT) ->
			new Type.LayoutTable(arguments.isEmpty() ? null : layout(in, arguments.getFirst()));
		case Type.KnownFunction function when function.symbol().path().equals("require") ->
			!arguments.isEmpty() && arguments.getFirst() instanceof Expression.Str name
					? in.library().global(StringLiteral.value(name.text())).map(symbol -> symbol(in.library(), symbol)).orElse(Type.UNKNOWN)
					: Type.UNKNOWN;
		case Type.KnownFunction function -> result(in.library(), function.symbol().signature());
		case Type.ScriptFunction function -> result(function);
		default -> Type.UNKNOWN;
		};
	}

	private Type methodCall(Inference in, Expression.MethodCall call) {
		Type object = typeOf(in, call.object());
		Name method = call.method();
		if (object instanceof Type.Data data && method.text().equals("layout")) {
			return new Type.Data(data.type(), call.arguments().values().isEmpty() ? null : layout(in, call.arguments().values().getFirst()));
		}
		Optional<Member> member = new Members(in, this).of(call.object(), object).stream().filter(known -> known.name().equals(method.text())).findFirst();
		return switch (member.map(Member::type).orElse(Type.UNKNOWN)) {
		case Type.KnownFunction function -> result(in.library(), function.symbol().signature());
		case Type.ScriptFunction function -> result(function);
		default -> Type.UNKNOWN;
		};
	}

	private Type result(Library library, Optional<Signature> signature) {
		return signature.filter(known -> !known.results().isEmpty()).map(known -> written(library, known.results().getFirst().type())).orElse(Type.UNKNOWN);
	}

	/** What a function of a script returns: what its comment says, else what stands in a return at its end. */
	private Type result(Type.ScriptFunction function) {
		Type documented = result(function.in().library(), Optional.of(function.in().signature(function.body())));
		List<Statement> statements = function.body().block().statements();
		if (documented instanceof Type.Unknown && !statements.isEmpty() && statements.getLast() instanceof Statement.Return last && !last.values().isEmpty()) {
			return typeOf(function.in(), last.values().getFirst());
		}
		return documented;
	}

	private Layout layout(Inference in, Expression argument) {
		return switch (typeOf(in, argument)) {
		case Type.LayoutTable known -> known.layout();
		case Type.Table table -> Layout.of(table.table());
		default -> null;
		};
	}

	/** The type that an annotation writes. */
	static Type written(Library library, String text) {
		Optional<StubClass> type = library.classOf(text);
		if (type.isPresent()) {
			return type.get().name().equals(DATA_OBJECT) ? new Type.Data(type.get(), null)
					: type.get().name().equals(DATA_LAYOUT) ? new Type.LayoutTable(null) : new Type.Instance(type.get());
		}
		return switch (text.endsWith("?") ? text.substring(0, text.length() - 1) : text) {
		case "string" -> Type.STRING;
		case "integer" -> Type.INTEGER;
		case "boolean" -> Type.BOOLEAN;
		default -> Type.UNKNOWN;
		};
	}

	/** What a symbol of the stubs is. */
	static Type symbol(Library library, Symbol symbol) {
		return symbol.signature().isPresent() ? new Type.KnownFunction(symbol) : written(library, symbol.type());
	}
}
