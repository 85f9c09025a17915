// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.annotation;

/** The characters of a type, and a place in them. */
final class TypeScanner {
	private final String text;
	private int at;
	/** Behind the last piece that was taken. */
	private int end;

	TypeScanner(String text, int at) {
		this.text = text;
		this.at = at;
		this.end = at;
	}

	int end() {
		return end;
	}

	int position() {
		return at;
	}

	boolean atEnd() {
		skipSpaces();
		return at >= text.length();
	}

	void giveUp() {
		at = text.length();
		end = at;
	}

	/** Passes over a character where nothing else has, so that lists end. */
	void progress(int before) {
		if (at == before) {
			at++;
			end = at;
		}
	}

	/** Takes a piece, after spaces if need be. */
	boolean accept(String piece) {
		int before = at;
		skipSpaces();
		if (acceptHere(piece)) {
			return true;
		}
		at = before;
		return false;
	}

	/** Takes a piece that follows without spaces. */
	boolean acceptHere(String piece) {
		if (!text.startsWith(piece, at)) {
			return false;
		}
		at += piece.length();
		end = at;
		return true;
	}

	/** Takes the bar between two alternatives; spaces may stand around it. */
	boolean acceptUnion() {
		return accept("|");
	}

	/** Takes the comma between two results; in a list, not one before its next element. */
	boolean acceptResultComma(boolean inList) {
		int before = at;
		int endBefore = end;
		if (accept(",") && atType() && !(inList && atNamed())) {
			return true;
		}
		at = before;
		end = endBefore;
		return false;
	}

	/** Whether {@code name:} follows, as before a parameter's type. */
	boolean atNamed() {
		int before = at;
		int endBefore = end;
		boolean named = !name().isEmpty() && (acceptHere("?") || true) && accept(":");
		at = before;
		end = endBefore;
		return named;
	}

	/** Whether a type can begin here. */
	boolean atType() {
		int before = at;
		skipSpaces();
		boolean type = at < text.length() && (isNamePart(text.charAt(at)) || "({[\"'`.-".indexOf(text.charAt(at)) >= 0);
		at = before;
		return type;
	}

	boolean startsWith(String piece) {
		int before = at;
		skipSpaces();
		boolean starts = text.startsWith(piece, at);
		at = before;
		return starts;
	}

	/** A string, number or boolean; empty if there is none here. */
	String literal() {
		skipSpaces();
		if (at >= text.length()) {
			return "";
		}
		char first = text.charAt(at);
		int start = at;
		if (first == '"' || first == '\'') {
			int close = text.indexOf(first, at + 1);
			at = close < 0 ? text.length() : close + 1;
		} else if (Character.isDigit(first) || first == '-' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1))) {
			at++;
			while (at < text.length() && isNamePart(text.charAt(at))) {
				at++;
			}
		} else if (word("true") || word("false")) {
			at += first == 't' ? 4 : 5;
		}
		if (at > start) {
			end = at;
		}
		return text.substring(start, at);
	}

	private boolean word(String word) {
		return text.startsWith(word, at) && (at + word.length() >= text.length() || !isNamePart(text.charAt(at + word.length())));
	}

	/** A name, with dots in it; empty if there is none here. Backquotes, which LuaLS gives a meaning, are passed over. */
	String name() {
		int before = at;
		skipSpaces();
		boolean quoted = at < text.length() && text.charAt(at) == '`';
		int start = quoted ? at + 1 : at;
		int stop = start;
		while (stop < text.length() && (isNamePart(text.charAt(stop)) || isInnerDot(stop))) {
			stop++;
		}
		if (stop == start) {
			at = before;
			return "";
		}
		at = quoted && stop < text.length() && text.charAt(stop) == '`' ? stop + 1 : stop;
		end = at;
		return text.substring(start, stop);
	}

	private boolean isInnerDot(int index) {
		return (text.charAt(index) == '.' || text.charAt(index) == '-') && index + 1 < text.length() && index > 0 && isNamePart(text.charAt(index - 1))
				&& isNamePart(text.charAt(index + 1));
	}

	private static boolean isNamePart(char c) {
		return c == '_' || c == '*' || Character.isLetterOrDigit(c);
	}

	private void skipSpaces() {
		while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
			at++;
		}
	}
}
