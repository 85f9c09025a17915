// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.editor;

/** The server's Markdown as plain text for popups that show no HTML. Our stubs use code fences, emphasis and code spans only. */
final class Markdown {
	private Markdown() {
	}

	static String toText(String markdown) {
		return markdown.replaceAll("(?m)^```.*\\R?", "").replaceAll("\\*\\*([^*]+)\\*\\*", "$1").replaceAll("`([^`]+)`", "$1")
				.replaceAll("(?m)^---+$\\R?", "").replaceAll("\\n{3,}", "\n\n").strip();
	}
}
