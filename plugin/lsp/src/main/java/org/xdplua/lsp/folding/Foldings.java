// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.folding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

import org.xdplua.lang.syntax.Arguments;
import org.xdplua.lang.syntax.Block;
import org.xdplua.lang.syntax.Chunk;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.LineIndex;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.ParseResult;
import org.xdplua.lang.syntax.Token;
import org.xdplua.lang.syntax.TokenKind;
import org.xdplua.lang.syntax.Walker;
import org.xdplua.lsp.document.Document;

/** What can be folded: blocks, tables, arguments and comments of several lines. The line that closes a block stays in sight. */
public final class Foldings {
	public List<FoldingRange> fold(Document document, CancelChecker cancel) {
		ParseResult parsed = document.script().parsed();
		TreeMap<Integer, FoldingRange> byStart = new TreeMap<>();
		Walker.walk(parsed.tree(), new Walker.Visitor() {
			@Override
			public boolean enter(Node node, Node parent) {
				if (parent instanceof Chunk) {
					return true;
				}
				switch (node) {
				case Block block -> add(byStart, parsed.lines(), opening(block, parent), block.end(), null);
				case Expression.Table table -> add(byStart, parsed.lines(), table.start(), table.end() - 1, null);
				case Arguments arguments -> add(byStart, parsed.lines(), arguments.start(), arguments.end() - 1, null);
				case Expression.Str string -> add(byStart, parsed.lines(), string.start(), string.end(), null);
				default -> { }
				}
				return true;
			}
		});
		cancel.checkCanceled();
		comments(parsed).forEach(range -> byStart.putIfAbsent(range.getStartLine(), range));
		List<FoldingRange> ranges = new ArrayList<>(byStart.values());
		ranges.sort(Comparator.comparing(FoldingRange::getStartLine));
		return ranges;
	}

	/** A function folds to the line of its parameters, whatever lies between them and its block. */
	private static int opening(Block block, Node parent) {
		return parent instanceof FunctionBody body ? body.start() : block.start();
	}

	/** Of ranges that start in the same line the outermost counts. */
	private static void add(TreeMap<Integer, FoldingRange> ranges, LineIndex lines, int start, int end, String kind) {
		int first = lines.line(start);
		int last = lines.line(Math.max(start, end));
		// the closing word's line is not folded, if it closes something
		int folded = kind == null ? last - 1 : last;
		if (folded > first) {
			FoldingRange range = new FoldingRange(first, folded);
			range.setKind(kind);
			ranges.putIfAbsent(first, range);
		}
	}

	/** Long comments, and comments of one line that follow each other. */
	private static List<FoldingRange> comments(ParseResult parsed) {
		TreeMap<Integer, FoldingRange> ranges = new TreeMap<>();
		int start = -1;
		int end = -1;
		for (Token token : parsed.tokens()) {
			if (token.kind() == TokenKind.WHITESPACE) {
				continue;
			}
			boolean follows = token.kind() == TokenKind.COMMENT && start >= 0 && parsed.lines().line(token.start()) == parsed.lines().line(end) + 1;
			if (!follows && start >= 0) {
				add(ranges, parsed.lines(), start, end, FoldingRangeKind.Comment);
				start = -1;
			}
			if (token.kind() == TokenKind.COMMENT) {
				start = start < 0 ? token.start() : start;
				end = token.end();
			}
		}
		return List.copyOf(ranges.values());
	}
}
