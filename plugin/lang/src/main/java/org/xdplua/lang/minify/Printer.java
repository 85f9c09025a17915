// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.minify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.xdplua.lang.Budget;
import org.xdplua.lang.syntax.TokenKind;

/**
 * Writes tokens with as little between them as possible. On a line stand tokens of one source line only, but for those that can't be the
 * place of an error; so each error's line is known. Where white space is needed anyway, a newline costs what a space costs.
 */
final class Printer {
	private static final int UNKNOWN = -1;

	private final Draft draft;
	private final StringBuilder text = new StringBuilder();
	private final List<Integer> lines = new ArrayList<>();
	private final Map<Integer, Integer> bytes = new HashMap<>();
	private Piece before;
	/** The source line of the line that is being written; {@code UNKNOWN} while only inert tokens stand on it. */
	private int current = UNKNOWN;
	/** The source line of the last token. */
	private int last;

	Printer(Draft draft) {
		this.draft = draft;
	}

	Minified print(Set<Rule> rules, boolean proven, List<String> notes) {
		Piece previous = null;
		for (Piece piece : draft.pieces) {
			if (!piece.isDropped()) {
				// where nothing was left out between the two, the source needed no semicolon either
				boolean closer = before != null && before != previous;
				if (closer && piece.startsStatement && piece.kind == TokenKind.LEFT_PAREN && mayBeCalled(before.kind)) {
					Piece semicolon = new Piece(TokenKind.SEMICOLON, ";", piece.start, piece.line);
					semicolon.inert = true;
					put(semicolon);
				}
				put(piece);
			}
			previous = piece;
		}
		if (text.isEmpty()) {
			// the kernel takes no empty script
			text.append(' ');
		}
		endLine();
		return new Minified(text.toString(), new LineMap(lines), Origin.of(bytes), rules, proven, notes);
	}

	/** Behind these an opening parenthesis would be read as a call. */
	private static boolean mayBeCalled(TokenKind kind) {
		return switch (kind) {
		case NAME, STRING, RIGHT_PAREN, RIGHT_BRACKET, RIGHT_BRACE, END -> true;
		default -> false;
		};
	}

	private void put(Piece piece) {
		int start = text.length();
		boolean gap = before != null && Gap.isNeeded(before, piece);
		boolean elsewhere = current != UNKNOWN && current != piece.line;
		if (elsewhere && (gap || !piece.inert)) {
			text.append('\n');
			endLine();
		} else if (gap) {
			text.append(' ');
		}
		for (int i = piece.text.indexOf('\n'); i >= 0; i = piece.text.indexOf('\n', i + 1)) {
			// the lines of a long string; the token belongs to its last one
			endLine();
		}
		text.append(piece.text);
		bytes.merge(piece.start, Budget.bytes(text.subSequence(start, text.length())), Integer::sum);
		last = piece.line;
		if (!piece.inert) {
			current = piece.line;
		}
		before = piece;
	}

	private void endLine() {
		lines.add((current == UNKNOWN ? last : current) + 1);
		current = UNKNOWN;
	}
}
