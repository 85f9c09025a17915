// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.names;

import java.util.List;
import java.util.Optional;

import org.xdplua.lang.infer.Inference;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.ParseResult;
import org.xdplua.lang.syntax.TableField;
import org.xdplua.lang.syntax.Token;
import org.xdplua.lang.syntax.TokenKind;
import org.xdplua.lang.syntax.Walker;

/**
 * A place inside of a layout that is being written.
 *
 * @param layout the layout's table
 * @param field  the table of the field that the place is in: <code>{0, 16}</code>
 * @param index  which of that table's values the place is in, from 0
 * @param key    the name before that value, empty where it has none
 */
public record LayoutPlace(Expression.Table layout, Optional<Expression.Table> field, int index, String key) {
	/** The names of a field's values, in their order. */
	public static final List<String> KEYS = List.of("offset", "length", "type", "endian");
	/** What a field can be. */
	public static final List<String> TYPES = List.of("number", "string");
	/** The byte orders of numbers. */
	public static final List<String> ENDIANS = List.of("net", "big", "little", "host");

	/** The place at an offset, if it is in a layout. */
	public static Optional<LayoutPlace> of(Inference in, int offset) {
		List<Node> path = path(in.script().parsed(), offset);
		Expression.Table layout = null;
		Expression.Table field = null;
		for (Node node : path) {
			if (node instanceof Expression.Table table && isInside(in.script().parsed(), table, offset)) {
				if (layout != null) {
					field = table;
					break;
				}
				layout = isLayout(in, path, table) ? table : null;
			}
		}
		if (layout == null) {
			return Optional.empty();
		}
		if (field == null) {
			return Optional.of(new LayoutPlace(layout, Optional.empty(), 0, ""));
		}
		int index = index(in.script().parsed(), field, offset);
		return Optional.of(new LayoutPlace(layout, Optional.of(field), index, key(field, index, offset)));
	}

	/** The nodes around an offset; behind the last token before it the brackets are open that are open at the offset. */
	public static List<Node> path(ParseResult parsed, int offset) {
		int at = parsed.tokenAt(Math.max(0, offset - 1));
		while (at > 0 && parsed.tokens().get(at).kind().isTrivia()) {
			at--;
		}
		return Walker.path(parsed.tree(), Math.min(offset, parsed.tokens().get(at).end()));
	}

	private static boolean isInside(ParseResult parsed, Expression.Table table, int offset) {
		boolean closed = table.end() > table.start() + 1 && parsed.text().charAt(table.end() - 1) == '}';
		return table.start() < offset && (offset < table.end() || !closed);
	}

	private static boolean isLayout(Inference in, List<Node> path, Expression.Table table) {
		return path.stream().anyMatch(node -> LayoutTables.argument(node) == table) || LayoutTables.usedIn(in).stream().anyMatch(found -> found.table() == table);
	}

	private static int index(ParseResult parsed, Expression.Table table, int offset) {
		int commas = 0;
		for (int i = parsed.tokenAt(table.start()); i < parsed.tokens().size() && parsed.tokens().get(i).start() < offset; i++) {
			Token token = parsed.tokens().get(i);
			boolean separator = token.kind() == TokenKind.COMMA || token.kind() == TokenKind.SEMICOLON;
			if (separator && table.fields().stream().noneMatch(field -> field.start() <= token.start() && token.start() < field.end())) {
				commas++;
			}
		}
		return commas;
	}

	private static String key(Expression.Table table, int index, int offset) {
		return index < table.fields().size() && table.fields().get(index) instanceof TableField.Named named && named.name().end() < offset ? named.name().text() : "";
	}

	/** Which of {@link #KEYS} the place's value is; empty for none. */
	public String meaning() {
		return !key.isEmpty() ? key : index < KEYS.size() ? KEYS.get(index) : "";
	}
}
