// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

/** Whether a value can stand where another type is wanted. Where little is known, it can. */
final class Fit {
	private final TypeResolver types;

	Fit(TypeResolver types) {
		this.types = types;
	}

	boolean fits(Type given, Type wanted) {
		return switch (wanted) {
		case Type.Union union -> union.alternatives().stream().anyMatch(part -> fits(given, part));
		case Type.Unknown any -> true;
		case Type.Literal literal -> literal(given, literal);
		case Type.Primitive primitive -> primitive(given, primitive);
		case Type.EnumValue value -> given instanceof Type.Unknown || Types.kind(given).equals("number");
		case Type.Data data -> given instanceof Type.Data || isVague(given);
		case Type.Instance instance -> instance(given, instance);
		case Type.Annotated function -> isCallable(given);
		case Type.KnownFunction function -> isCallable(given);
		case Type.ScriptFunction function -> isCallable(given);
		default -> given instanceof Type.Unknown || Types.kind(given).equals("table"); // what is in a table is not looked at
		};
	}

	/** An object of which only the kind is known. */
	private static boolean isVague(Type given) {
		return given instanceof Type.Unknown || given == Type.USERDATA;
	}

	private boolean isCallable(Type given) {
		return given instanceof Type.Unknown || Types.kind(given).equals("function") || given instanceof Type.Table table && table.index() != null
				|| given instanceof Type.Instance instance && types.lineage(instance.type()).stream().anyMatch(type -> type.operator("call").isPresent());
	}

	private static boolean literal(Type given, Type.Literal wanted) {
		return given instanceof Type.Unknown || given == wanted.base() || given instanceof Type.EnumValue && wanted.base() == Type.INTEGER
				|| given instanceof Type.Literal literal && literal.base() == wanted.base() && unquoted(literal.name()).equals(unquoted(wanted.name()));
	}

	private static String unquoted(String literal) {
		return literal.length() > 1 && (literal.startsWith("\"") || literal.startsWith("'")) ? literal.substring(1, literal.length() - 1) : literal;
	}

	/** Numbers become strings where strings are wanted, and strings of digits numbers. */
	private boolean primitive(Type given, Type.Primitive wanted) {
		String kind = Types.kind(given);
		if (given instanceof Type.Unknown || kind.equals(Types.kind(wanted))) {
			return true;
		}
		if (wanted == Type.STRING) {
			return kind.equals("number");
		}
		if (wanted == Type.INTEGER) {
			return given instanceof Type.Literal literal && literal.base() == Type.STRING && unquoted(literal.name()).strip().matches("-?(\\d+|0[xX]\\p{XDigit}+)");
		}
		return wanted == Type.FUNCTION && isCallable(given) || wanted == Type.USERDATA && given instanceof Type.Instance;
	}

	private boolean instance(Type given, Type.Instance wanted) {
		if (given instanceof Type.Instance instance && Types.kind(wanted).equals("userdata")) {
			return types.lineage(instance.type()).contains(wanted.type());
		}
		return isVague(given) || Types.kind(given).equals(Types.kind(wanted));
	}
}
