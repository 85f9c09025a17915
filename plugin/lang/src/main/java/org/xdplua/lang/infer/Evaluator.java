// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.xdplua.lang.scope.Local;
import org.xdplua.lang.syntax.BinaryOperator;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.StringLiteral;
import org.xdplua.lang.syntax.TableField;

/** Finds out what expressions are at one place of a function, and remembers it. */
final class Evaluator {
	/** Expressions that people write are not so deep; what is deeper is unknown. */
	private static final int MAX_DEPTH = 100;

	final Inference in;
	final State state;
	private final Narrowing narrowing;
	private final Calls calls;
	private final Fields fields;
	private int depth;

	Evaluator(Inference in, State state) {
		this.in = in;
		this.state = state;
		this.narrowing = new Narrowing(in.script().resolution(), in::remembered);
		this.fields = new Fields(in);
		this.calls = new Calls(this, fields);
	}

	Narrowing narrowing() {
		return narrowing;
	}

	/** All values of an expression. */
	Results results(Expression expression) {
		return switch (expression) {
		case Expression.Call call -> several(call);
		case Expression.MethodCall call -> several(call);
		case Expression.Vararg vararg -> Results.UNKNOWN;
		default -> Results.one(type(expression));
		};
	}

	private Results several(Expression call) {
		if (depth >= MAX_DEPTH || !in.spend()) {
			return Results.UNKNOWN;
		}
		depth++;
		Results results = calls.call(call);
		depth--;
		in.remember(call, results);
		return results;
	}

	/** The values of a list of expressions, as they are assigned to names or passed to a function. */
	Results list(List<Expression> expressions) {
		List<Type> types = new ArrayList<>();
		for (int i = 0; i < expressions.size() - 1; i++) {
			types.add(type(expressions.get(i)));
		}
		if (expressions.isEmpty()) {
			return Results.NONE;
		}
		Results last = results(expressions.getLast());
		types.addAll(last.types());
		return new Results(types, last.open());
	}

	/** The first value of an expression. */
	Type type(Expression expression) {
		if (depth >= MAX_DEPTH || !in.spend()) {
			return Type.UNKNOWN;
		}
		depth++;
		Type type = switch (expression) {
		case Expression.NameRef name -> variable(name);
		case Expression.Member member -> fields.read(type(member.object()), member.member().text());
		case Expression.Index index -> index(index);
		case Expression.Call call -> results(call).first();
		case Expression.MethodCall call -> results(call).first();
		case Expression.Parenthesized inner -> type(inner.inner());
		case Expression.Table table -> table(table);
		case Expression.Function function -> new Type.ScriptFunction(in, function.body());
		case Expression.Str string -> Type.STRING;
		case Expression.Number number -> Type.INTEGER;
		case Expression.Bool bool -> bool.value() ? Type.BOOLEAN : new Type.Literal("false", Type.BOOLEAN);
		case Expression.Nil nil -> Type.NIL;
		case Expression.Unary unary -> unary(unary);
		case Expression.Binary binary -> binary(binary);
		case Expression.Vararg vararg -> Type.UNKNOWN;
		case Expression.Missing missing -> Type.UNKNOWN;
		};
		depth--;
		in.remember(expression, type);
		return type;
	}

	private Type variable(Expression.NameRef name) {
		Optional<Local> local = in.script().resolution().local(name);
		Type type = state.get(local.isPresent() ? local.get() : name.name());
		if (type == null) {
			type = local.isPresent() ? in.outside(local.get()) : in.typeOfGlobalHere(name.name());
		}
		return inForce(type);
	}

	/** An object's type with the layout that is in force here. */
	private Type inForce(Type type) {
		return switch (type) {
		case Type.Data data when data.object() != null -> {
			State.InForce here = state.layout(data.object());
			State.InForce layout = here != null ? here : in.layoutAtEnd(data.object());
			yield new Type.Data(data.type(), layout.layout(), here != null && layout.certain(), data.object());
		}
		case Type.Union union -> Types.union(union.alternatives().stream().map(this::inForce).toList());
		default -> type;
		};
	}

	private Type index(Expression.Index index) {
		Type object = type(index.object());
		Type key = type(index.key());
		return index.key() instanceof Expression.Str name ? fields.read(object, StringLiteral.value(name.text())) : fields.element(object, key);
	}

	private Type table(Expression.Table table) {
		for (TableField field : table.fields()) {
			if (field instanceof TableField.Keyed keyed) {
				type(keyed.key());
			}
			Effects.share(type(field.value()));
		}
		return new Type.Table(in, table, null);
	}

	private Type unary(Expression.Unary unary) {
		Type operand = type(unary.operand());
		return switch (unary.operator()) {
		case NOT -> Type.BOOLEAN;
		case LENGTH -> fields.operator(operand, "len").orElse(Type.INTEGER);
		case NEGATE -> fields.operator(operand, "unm").orElse(Type.INTEGER);
		case BITWISE_NOT -> fields.operator(operand, "bnot").orElse(Type.INTEGER);
		};
	}

	private Type binary(Expression.Binary binary) {
		return switch (binary.operator()) {
		case AND -> and(binary);
		case OR -> or(binary);
		case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> {
			type(binary.left());
			type(binary.right());
			yield Type.BOOLEAN;
		}
		default -> arithmetic(binary);
		};
	}

	private Type and(Expression.Binary binary) {
		Type left = type(binary.left());
		Type right = under(binary, true);
		Type falsy = Types.falsy(left);
		return falsy == null ? right : Types.truthy(left) == null ? falsy : Types.union(falsy, right);
	}

	private Type or(Expression.Binary binary) {
		Type left = type(binary.left());
		State before = state.copy();
		narrowing.apply(binary.left(), false, state);
		Type right = type(binary.right());
		boolean raises = state.isDead() && !before.isDead();
		state.become(before);
		Type truthy = Types.truthy(left);
		return raises && truthy != null ? truthy : truthy == null ? right : Types.falsy(left) == null ? truthy : Types.union(truthy, right);
	}

	/** The right side of {@code and}, which is looked at where the left side holds only. */
	private Type under(Expression.Binary binary, boolean holds) {
		State before = state.copy();
		narrowing.apply(binary.left(), holds, state);
		Type right = type(binary.right());
		state.become(before);
		return right;
	}

	/** Chains of operators lean to the left and are as deep as they are long: a loop, not a recursion. */
	private Type arithmetic(Expression.Binary binary) {
		List<Expression.Binary> chain = new ArrayList<>();
		Expression left = binary;
		while (left instanceof Expression.Binary inner && isArithmetic(inner.operator())) {
			chain.add(inner);
			left = inner.left();
		}
		Type type = type(left);
		for (Expression.Binary inner : chain.reversed()) {
			Type right = type(inner.right());
			Type result = inner.operator() == BinaryOperator.CONCATENATE ? Type.STRING : Type.INTEGER;
			String operator = name(inner.operator());
			Type first = type;
			type = fields.operator(first, operator).or(() -> fields.operator(right, operator)).orElse(result);
			in.remember(inner, type);
		}
		return type;
	}

	private static boolean isArithmetic(BinaryOperator operator) {
		return switch (operator) {
		case AND, OR, EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> false;
		default -> true;
		};
	}

	/** The name of an operator in {@code ---@operator}. */
	private static String name(BinaryOperator operator) {
		return switch (operator.spelling()) {
		case "+" -> "add";
		case "-" -> "sub";
		case "*" -> "mul";
		case "//" -> "idiv";
		case "/" -> "div";
		case "%" -> "mod";
		case "^" -> "pow";
		case ".." -> "concat";
		case "&" -> "band";
		case "|" -> "bor";
		case "~" -> "bxor";
		case "<<" -> "shl";
		default -> "shr";
		};
	}
}
