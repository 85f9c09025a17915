// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.completion;

import org.eclipse.lsp4j.CompletionItemKind;

import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.TableField;
import org.xdplua.lsp.describe.Description;
import org.xdplua.lsp.names.LayoutPlace;

/** What can be written inside of a layout: the fields of known headers, and the names of a field's values. */
final class LayoutCompletion {
	private LayoutCompletion() {
	}

	/** Answers whether that is all that can be written there. */
	static boolean complete(LayoutPlace place, Place at, Items items) {
		boolean startsField = switch (at.previous()) {
		case LEFT_BRACE, COMMA, SEMICOLON -> true;
		default -> false;
		};
		if (place.field().isEmpty()) {
			if (startsField && isEmpty(place.layout(), at)) {
				for (ProtocolLayout layout : ProtocolLayout.ALL) {
					items.addTemplate(layout.name(), "the fields of an " + layout.title(), layout.body("").strip(), false);
				}
			}
			return startsField; // then a field is named, and the name is new
		}
		boolean strings = place.meaning().equals("type") || place.meaning().equals("endian");
		if (strings) {
			values(place).forEach(value -> items.add("\"" + value + "\"", CompletionItemKind.Value, 0, new Description(place.meaning(), "")));
		}
		if (startsField) {
			for (String key : LayoutPlace.KEYS) {
				items.addKey(key, place.field().get().fields().stream().anyMatch(field -> field instanceof TableField.Named named && named.name().text().equals(key)));
			}
		}
		return strings;
	}

	/** The strings that a field's value can be. */
	static java.util.List<String> values(LayoutPlace place) {
		return switch (place.meaning()) {
		case "type" -> LayoutPlace.TYPES;
		case "endian" -> LayoutPlace.ENDIANS;
		default -> java.util.List.of();
		};
	}

	/** Whether nothing is in the table but the word that is being typed. */
	private static boolean isEmpty(Expression.Table table, Place at) {
		return table.fields().stream().allMatch(field -> field.start() >= at.start() && field.end() <= at.offset());
	}
}
