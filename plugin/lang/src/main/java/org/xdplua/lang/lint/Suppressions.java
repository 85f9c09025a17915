// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xdplua.lang.check.Problem;
import org.xdplua.lang.check.Severity;
import org.xdplua.lang.syntax.LineIndex;
import org.xdplua.lang.syntax.ParseResult;
import org.xdplua.lang.syntax.Token;
import org.xdplua.lang.syntax.TokenKind;

/**
 * {@code ---@diagnostic disable: code, code} and its kind: {@code disable} up to {@code enable} or the end, {@code disable-line} and
 * {@code disable-next-line}; without codes, all. Errors can't be switched off, for the kernel doesn't do so either.
 */
final class Suppressions {
	private static final Pattern TAG = Pattern.compile("---\\s*@diagnostic\\s+(disable|enable|disable-line|disable-next-line)\\b(?!-)\\s*:?\\s*(.*)", Pattern.DOTALL);

	/** Lines from first to last; no codes are all. */
	private record Range(int first, int last, Set<String> codes) {
		boolean covers(String code, int line) {
			return first <= line && line <= last && (codes.isEmpty() || codes.contains(code));
		}
	}

	private final LineIndex lines;
	private final List<Range> off = new ArrayList<>();
	private final List<Range> on = new ArrayList<>();

	private Suppressions(LineIndex lines) {
		this.lines = lines;
	}

	static Suppressions of(ParseResult parsed) {
		Suppressions all = new Suppressions(parsed.lines());
		if (parsed.text().contains("@diagnostic")) {
			for (Token token : parsed.tokens()) {
				Matcher tag = TAG.matcher(token.kind() == TokenKind.COMMENT ? token.text(parsed.text()) : "");
				if (tag.matches()) {
					all.add(tag.group(1), codes(tag.group(2)), parsed.lines().line(token.start()));
				}
			}
		}
		return all;
	}

	private static Set<String> codes(String list) {
		Set<String> codes = new HashSet<>(Arrays.asList(list.strip().split("[,\\s]+")));
		codes.remove("");
		return codes;
	}

	private void add(String what, Set<String> codes, int line) {
		switch (what) {
		case "disable" -> off.add(new Range(line, Integer.MAX_VALUE, codes));
		case "enable" -> on.add(new Range(line, Integer.MAX_VALUE, codes));
		case "disable-line" -> off.add(new Range(line, line, codes));
		default -> off.add(new Range(line + 1, line + 1, codes));
		}
	}

	/** Whether a problem is switched off. */
	boolean cover(Problem problem) {
		if (problem.severity() == Severity.ERROR || off.isEmpty()) {
			return false;
		}
		int line = lines.line(problem.start());
		int disabled = last(off, problem.code(), line);
		return disabled >= 0 && last(on, problem.code(), line) < disabled;
	}

	/** The first line of the last range that covers a place, or -1. */
	private static int last(List<Range> ranges, String code, int line) {
		return ranges.stream().filter(range -> range.covers(code, line)).mapToInt(Range::first).max().orElse(-1);
	}
}
