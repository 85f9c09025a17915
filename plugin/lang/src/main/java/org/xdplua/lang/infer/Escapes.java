// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.xdplua.lang.syntax.BinaryOperator;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.IfClause;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.UnaryOperator;

/** Tells where a variable's value gets another name: there, what stands under that name is done to it, too. */
final class Escapes {
	/** Global functions that only read the tables they get. */
	private static final Set<String> READERS = Set.of("pairs", "ipairs", "next", "type", "tostring", "print", "rawget", "rawlen", "rawequal");
	private static final Set<String> READING_MEMBERS = Set.of("concat", "unpack", "layout", "insert", "remove", "sort");

	private final Set<Expression> read = Collections.newSetFromMap(new IdentityHashMap<>());

	/** To be told of each call before its arguments. */
	void call(Expression.Call call) {
		if (call.callee() instanceof Expression.NameRef name && READERS.contains(name.name())
				|| call.callee() instanceof Expression.Member member && READING_MEMBERS.contains(member.member().text())) {
			read.addAll(call.arguments().values());
		}
	}

	void call(Expression.MethodCall call) {
		if (call.method().text().equals("layout") || call.method().text().equals("segment")) {
			read.addAll(call.arguments().values());
		}
	}

	boolean at(Expression.NameRef name, Node parent) {
		return !read.contains(name) && switch (parent) {
		case Expression.Member member -> false;
		case Expression.Index index -> index.object() != name;
		case Expression.Unary unary -> unary.operator() != UnaryOperator.LENGTH && unary.operator() != UnaryOperator.NOT;
		case Expression.Binary binary -> binary.operator() == BinaryOperator.AND || binary.operator() == BinaryOperator.OR;
		case Expression.Call call -> call.callee() != name;
		case Statement.Assignment assignment -> assignment.values().stream().anyMatch(value -> value == name);
		case Statement.Function function -> false;
		case IfClause clause -> false;
		default -> true;
		};
	}
}
