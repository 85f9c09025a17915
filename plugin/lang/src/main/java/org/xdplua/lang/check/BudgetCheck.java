// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.check;

import java.util.function.Consumer;

import org.xdplua.lang.Budget;

/** {@code empty-script}, {@code script-too-large} and {@code chunk-name}: sizes that the kernel refuses. */
final class BudgetCheck implements Check {
	@Override
	public void run(Script script, Consumer<Problem> problems) {
		String text = script.text();
		int bytes = Budget.bytes(text);
		if (bytes == 0) {
			problems.accept(Problem.error("empty-script", 0, 0, "script is empty (0 bytes; 1 to " + Budget.MAX_BYTES + " are allowed)"));
		} else if (bytes > Budget.MAX_BYTES) {
			int excess = bytes - Budget.MAX_BYTES;
			problems.accept(Problem.error("script-too-large", offsetOfByte(text, Budget.MAX_BYTES), text.length(), "script has " + bytes + " bytes, "
					+ Budget.MAX_BYTES + " are allowed: shorten it by " + excess + (excess == 1 ? " byte" : " bytes") + " or split it into several files"));
		}
		int nameBytes = Budget.bytes(script.name());
		if (nameBytes > Budget.MAX_NAME_BYTES) {
			problems.accept(Problem.error("chunk-name", 0, 0,
					"the file's name has " + nameBytes + " bytes, " + Budget.MAX_NAME_BYTES + " are allowed: rename the file"));
		}
	}

	/** The offset of the character that holds the byte at this index. */
	private static int offsetOfByte(String text, int index) {
		int offset = 0;
		int bytes = 0;
		while (offset < text.length()) {
			int next = text.offsetByCodePoints(offset, 1);
			bytes += Budget.bytes(text.substring(offset, next));
			if (bytes > index) {
				break;
			}
			offset = next;
		}
		return offset;
	}
}
