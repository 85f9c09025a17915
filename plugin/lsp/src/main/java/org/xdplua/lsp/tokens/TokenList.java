// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.xdplua.lang.syntax.ParseResult;
import org.xdplua.lang.syntax.Token;
import org.xdplua.lang.syntax.TokenKind;

/** Tokens as LSP sends them: five numbers each, places relative to the token before, none longer than its line. */
final class TokenList {
	private final ParseResult parsed;
	private final Map<Integer, Classifier.Meaning> names;
	private final List<Integer> data = new ArrayList<>();
	private int lastLine;
	private int lastColumn;

	private TokenList(ParseResult parsed, Map<Integer, Classifier.Meaning> names) {
		this.parsed = parsed;
		this.names = names;
	}

	/** The tokens that touch [from, to). */
	static List<Integer> of(ParseResult parsed, Map<Integer, Classifier.Meaning> names, int from, int to) {
		TokenList list = new TokenList(parsed, names);
		for (Token token : parsed.tokens()) {
			if (token.end() > from && token.start() < to) {
				Classifier.Meaning meaning = list.meaning(token);
				if (meaning != null) {
					list.addLines(token, meaning);
				}
			}
		}
		return list.data;
	}

	private Classifier.Meaning meaning(Token token) {
		return switch (token.kind()) {
		case NAME -> names.get(token.start());
		case NUMBER -> new Classifier.Meaning(Legend.Type.NUMBER, 0);
		case STRING -> new Classifier.Meaning(Legend.Type.STRING, 0);
		case SHEBANG -> new Classifier.Meaning(Legend.Type.COMMENT, 0);
		case COMMENT -> new Classifier.Meaning(Legend.Type.COMMENT, parsed.text().startsWith("---", token.start()) ? Legend.Modifier.DOCUMENTATION.bit() : 0);
		default -> token.kind().isKeyword() ? new Classifier.Meaning(Legend.Type.KEYWORD, 0) : isOperator(token.kind()) ? new Classifier.Meaning(Legend.Type.OPERATOR, 0) : null;
		};
	}

	private static boolean isOperator(TokenKind kind) {
		return kind.compareTo(TokenKind.PLUS) >= 0 && kind.compareTo(TokenKind.ASSIGN) <= 0 || kind == TokenKind.CONCAT;
	}

	/** A token of several lines is sent line by line. */
	private void addLines(Token token, Classifier.Meaning meaning) {
		int start = token.start();
		while (start < token.end()) {
			int line = parsed.lines().line(start);
			int next = Math.min(token.end(), line + 1 < parsed.lines().count() ? parsed.lines().start(line + 1) : token.end());
			int end = next;
			while (end > start && (parsed.text().charAt(end - 1) == '\n' || parsed.text().charAt(end - 1) == '\r')) {
				end--;
			}
			if (end > start) {
				add(line, start - parsed.lines().start(line), end - start, meaning);
			}
			start = next;
		}
	}

	private void add(int line, int column, int length, Classifier.Meaning meaning) {
		data.add(line - lastLine);
		data.add(line == lastLine ? column - lastColumn : column);
		data.add(length);
		data.add(meaning.type().ordinal());
		data.add(meaning.modifiers());
		lastLine = line;
		lastColumn = column;
	}
}
