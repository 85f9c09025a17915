// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.project;

import org.xdplua.lang.check.Edit;
import org.xdplua.lang.check.Fix;

/**
 * A way to get rid of a problem, as a marker keeps it: the lines that it changes, before and after. Whoever applies it looks first whether the
 * lines still are what they were.
 *
 * @param title what it does, as an imperative
 * @param preferred whether it is what most people want
 * @param start UTF-16 offset of the first line
 * @param before whole lines
 */
public record TextFix(String title, boolean preferred, int start, String before, String after) {

	/** @param text against which the fix has been made */
	public static TextFix of(Fix fix, String text) {
		int from = text.length();
		int to = 0;
		for (Edit edit : fix.edits()) {
			from = Math.min(from, edit.start());
			to = Math.max(to, edit.end());
		}
		from = text.lastIndexOf('\n', from - 1) + 1;
		int lineEnd = text.indexOf('\n', to);
		to = lineEnd < 0 ? text.length() : lineEnd;
		StringBuilder after = new StringBuilder();
		int copied = from;
		for (Edit edit : fix.edits()) {
			after.append(text, copied, edit.start()).append(edit.newText());
			copied = edit.end();
		}
		after.append(text, Math.min(copied, to), to);
		return new TextFix(fix.title(), fix.preferred(), from, text.substring(from, Math.max(to, copied)), after.toString());
	}
}
