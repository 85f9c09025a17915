// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.editor;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.xdplua.ide.lsp.Answer;
import org.xdplua.lsp.tokens.Legend;

/** Reads the server's semantic tokens: five numbers each, places relative to the token before. */
final class Meanings {
	private static final int NUMBERS = 5;
	private static final SemanticTokensLegend LEGEND = Legend.get();

	private Meanings() {
	}

	/** Only those that have a look of their own; in the order of the text. */
	static List<Meaning> of(Answer<SemanticTokens> answer) {
		List<Integer> data = answer.value().getData();
		List<Meaning> meanings = new ArrayList<>();
		int line = 0;
		int column = 0;
		for (int i = 0; i + NUMBERS <= data.size(); i += NUMBERS) {
			column = data.get(i) == 0 ? column + data.get(i + 1) : data.get(i + 1);
			line += data.get(i);
			String color = color(LEGEND.getTokenTypes().get(data.get(i + 3)), data.get(i + 4));
			if (!color.isEmpty()) {
				int start = answer.text().offset(new Position(line, column));
				meanings.add(new Meaning(start, start + data.get(i + 2), color, has(data.get(i + 4), "callback"), has(data.get(i + 4), "deprecated")));
			}
		}
		return meanings;
	}

	/** Empty for what keeps the look that its token has. */
	private static String color(String type, int modifiers) {
		if (has(modifiers, "defaultLibrary")) {
			return "library";
		}
		return switch (type) {
		case "parameter" -> "parameter";
		case "function", "method" -> "function";
		case "property", "enumMember" -> "field";
		case "variable" -> has(modifiers, "global") ? "global" : "";
		case "label" -> "label";
		default -> "";
		};
	}

	private static boolean has(int modifiers, String name) {
		return (modifiers >> LEGEND.getTokenModifiers().indexOf(name) & 1) != 0;
	}
}
