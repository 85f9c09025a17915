// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.xdplua.lang.infer.Type;
import org.xdplua.lang.infer.Types;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Node;

/**
 * Functions of the libraries that take memory in each call. A segment of a packet takes none: it is a view
 * (kernel/luadata/segment.c). A string that exists already takes none either, but has to be looked up.
 */
final class Allocating {
	private static final Set<String> STRINGS = Set.of("data.object:string", "unpack.string", "string.char", "string.format", "string.gsub", "string.lower", "string.pack",
			"string.rep", "string.reverse", "string.sub", "string.upper", "table.concat", "tostring", "utf8.char");
	private static final Map<String, String> OTHERS = Map.of("data.new", "an object", "table.pack", "a table", "string.gmatch", "an iterator", "coroutine.create", "a coroutine",
			"coroutine.wrap", "a coroutine");

	private Allocating() {
	}

	/** What a call makes, as {@code a string}; null where it makes nothing, or nobody knows. */
	static String made(Context context, Node call) {
		if (!(call instanceof Expression.Call || call instanceof Expression.MethodCall)
				|| !(Callable.calleeOf(context.inference(), call) instanceof Type.KnownFunction function)) {
			return null;
		}
		String path = function.symbol().path();
		return STRINGS.contains(path) && !(path.equals("tostring") && isString(context, call)) ? "a string" : OTHERS.get(path);
	}

	/** A string is its own text. */
	private static boolean isString(Context context, Node call) {
		List<Expression> given = call instanceof Expression.Call plain ? plain.arguments().values() : List.of();
		return !given.isEmpty() && Types.kind(context.inference().exactTypeOf(given.getFirst())).equals("string");
	}
}
