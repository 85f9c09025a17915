// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Arithmetic with types. */
public final class Types {
	/** A union of more is as good as unknown. */
	private static final int MAX_ALTERNATIVES = 8;

	private Types() {
	}

	/** One of these types. Objects of bytes become one, with the layout that they share. */
	public static Type union(List<Type> types) {
		Set<Type> parts = new LinkedHashSet<>();
		Type.Data data = null;
		boolean nil = false;
		for (Type type : types) {
			for (Type part : alternatives(type)) {
				if (part instanceof Type.Data next) {
					data = data == null ? next : merge(data, next);
				} else if (part == Type.NIL) {
					nil = true;
				} else {
					parts.add(part);
				}
			}
		}
		if (data != null) {
			parts.add(data);
		}
		if (nil) {
			parts.add(Type.NIL); // last, as people write it
		}
		parts.removeIf(part -> part instanceof Type.Literal literal && parts.contains(literal.base()));
		if (parts.isEmpty() || parts.size() > MAX_ALTERNATIVES) {
			return Type.UNKNOWN;
		}
		return parts.size() == 1 ? parts.iterator().next() : new Type.Union(new ArrayList<>(parts));
	}

	public static Type union(Type a, Type b) {
		return a.equals(b) ? a : union(List.of(a, b));
	}

	private static Type.Data merge(Type.Data a, Type.Data b) {
		boolean same = Objects.equals(a.layout(), b.layout());
		return new Type.Data(a.type(), same ? a.layout() : null, same && a.certain() && b.certain(), a.object() == b.object() ? a.object() : null);
	}

	/** The parts of a union; the type itself where it is none. */
	public static List<Type> alternatives(Type type) {
		return type instanceof Type.Union union ? union.alternatives() : List.of(type);
	}

	public static boolean mayBeNil(Type type) {
		return alternatives(type).contains(Type.NIL);
	}

	/** The type of a value that is not nil; a value that is always nil stays it. */
	public static Type withoutNil(Type type) {
		if (!(type instanceof Type.Union union)) {
			return type;
		}
		return union(union.alternatives().stream().filter(part -> part != Type.NIL).toList());
	}

	/** The type where a value counts as true; null if it never does. */
	static Type truthy(Type type) {
		List<Type> parts = alternatives(type).stream().filter(part -> part != Type.NIL && !isFalse(part)).toList();
		return parts.isEmpty() ? null : union(parts);
	}

	/** The type where a value counts as false; null if it never does. */
	static Type falsy(Type type) {
		List<Type> parts = new ArrayList<>();
		for (Type part : alternatives(type)) {
			if (part == Type.NIL || part instanceof Type.Unknown || isFalse(part)) {
				parts.add(part);
			} else if (part == Type.BOOLEAN) {
				parts.add(new Type.Literal("false", Type.BOOLEAN));
			}
		}
		return parts.isEmpty() ? null : union(parts);
	}

	private static boolean isFalse(Type part) {
		return part instanceof Type.Literal literal && literal.name().equals("false");
	}

	/** What the function {@code type} answers about a type; empty where that isn't known. */
	public static String kind(Type type) {
		return switch (type) {
		case Type.Unknown unknown -> "";
		case Type.Primitive primitive -> primitive == Type.INTEGER ? "number" : primitive.name();
		case Type.Literal literal -> kind(literal.base());
		case Type.EnumValue value -> "number";
		case Type.Data data -> "userdata";
		case Type.Annotated function -> "function";
		case Type.KnownFunction function -> "function";
		case Type.ScriptFunction function -> "function";
		case Type.Instance instance -> instance.type().name().equals("xdplua.map") ? "userdata" : "table";
		case Type.Union union -> "";
		default -> "table";
		};
	}

	/** The type of a value of which {@code type} answers this (or, with {@code not}, something else); null if there is none. */
	static Type ofKind(Type type, String kind, boolean not) {
		List<Type> parts = alternatives(type).stream().filter(part -> part instanceof Type.Unknown || kind(part).equals(kind) != not).toList();
		if (!not && parts.stream().allMatch(Type.Unknown.class::isInstance) && !parts.isEmpty()) {
			return primitive(kind);
		}
		return parts.isEmpty() ? null : union(parts);
	}

	/** The primitive type of a name, or unknown. */
	static Type primitive(String name) {
		return switch (name) {
		case "string" -> Type.STRING;
		case "integer", "number" -> Type.INTEGER;
		case "boolean" -> Type.BOOLEAN;
		case "nil" -> Type.NIL;
		case "table" -> Type.TABLE;
		case "function", "fun" -> Type.FUNCTION;
		case "thread" -> Type.THREAD;
		case "userdata" -> Type.USERDATA;
		default -> Type.UNKNOWN;
		};
	}

	/** Whether a value of one type can be one of another, as far as is known; what may be nil among other things is taken not to be. */
	public static boolean fits(Type given, Type wanted, Inference in) {
		return alternatives(given).stream().anyMatch(part -> (part != Type.NIL || given == Type.NIL) && new Fit(in.types()).fits(part, wanted));
	}
}
