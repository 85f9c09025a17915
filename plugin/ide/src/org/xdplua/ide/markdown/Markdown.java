// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown as text and the looks of its parts. Knows what our stubs and pages use: headings, paragraphs, fences, lists, code, bold, italic, links.
 * The rest stays as it is written.
 */
final class Markdown {
	private static final Pattern INLINE = Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\*([^*\\s][^*]*)\\*|\\[([^\\]]+)\\]\\(([^)\\s]+)\\)");

	private final StringBuilder text = new StringBuilder();
	private final List<Span> spans = new ArrayList<>();
	/** Does the text end with a fence or a heading? */
	private boolean afterBlock;

	private Markdown() {
	}

	static Markdown of(String source) {
		Markdown markdown = new Markdown();
		markdown.blocks(source.strip().split("\\R"));
		return markdown;
	}

	String text() {
		return text.toString();
	}

	/** In the order of the text, not overlapping. */
	List<Span> spans() {
		return spans;
	}

	private void blocks(String[] lines) {
		for (int i = 0; i < lines.length; i++) {
			String line = lines[i];
			if (line.startsWith("```")) {
				newBlock();
				int start = text.length();
				while (++i < lines.length && !lines[i].startsWith("```")) {
					text.append(text.length() > start ? "\n" : "").append(lines[i]);
				}
				add(start, Span.Look.CODE, "");
				afterBlock = true;
			} else if (line.matches("#+ .*")) {
				newBlock();
				int start = text.length();
				text.append(line.replaceFirst("#+ ", ""));
				add(start, Span.Look.HEADING, "");
				afterBlock = true;
			} else if (line.matches("-{3,}|\\s*")) {
				newBlock();
			} else {
				line(line);
			}
		}
		while (!text.isEmpty() && text.charAt(text.length() - 1) == '\n') {
			text.setLength(text.length() - 1);
		}
	}

	/** An empty line, unless there is one already. */
	private void newBlock() {
		while (!text.isEmpty() && !text.toString().endsWith("\n\n")) {
			text.append('\n');
		}
	}

	/** Lines of a paragraph flow together; items of a list don't. */
	private void line(String line) {
		boolean item = line.matches("\\s*[-*] .*");
		boolean begins = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
		if (!begins) {
			text.append(afterBlock ? "\n\n" : item ? "\n" : " ");
		}
		afterBlock = false;
		inline(item ? line.replaceFirst("^(\\s*)[-*] ", "$1\u2022 ") : line.strip());
	}

	private void inline(String line) {
		Matcher matcher = INLINE.matcher(line);
		int copied = 0;
		while (matcher.find()) {
			text.append(line, copied, matcher.start());
			int start = text.length();
			int group = matcher.group(1) != null ? 1 : matcher.group(2) != null ? 2 : matcher.group(3) != null ? 3 : 4;
			text.append(group == 4 ? matcher.group(4).replace("`", "") : matcher.group(group));
			add(start, switch (group) {
			case 1 -> Span.Look.CODE;
			case 2 -> Span.Look.BOLD;
			case 3 -> Span.Look.ITALIC;
			default -> Span.Look.LINK;
			}, group == 4 ? matcher.group(5) : "");
			copied = matcher.end();
		}
		text.append(line, copied, line.length());
	}

	private void add(int start, Span.Look look, String target) {
		if (text.length() > start) {
			spans.add(new Span(start, text.length() - start, look, target));
		}
	}
}
