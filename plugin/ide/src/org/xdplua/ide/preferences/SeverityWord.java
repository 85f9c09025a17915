// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.preferences;

import org.xdplua.lang.check.Severity;

/** What can be chosen for a kind of problem. */
enum SeverityWord {
	ERROR("Error", "error"),
	WARNING("Warning", "warning"),
	INFO("Info", "hint"),
	IGNORE("Ignore", "ignore");

	private final String label;
	private final String word;

	SeverityWord(String label, String word) {
		this.label = label;
		this.word = word;
	}

	/** For people. */
	String label() {
		return label;
	}

	/** For lang and the language server. */
	String word() {
		return word;
	}

	static SeverityWord of(Severity severity) {
		return switch (severity) {
		case ERROR -> ERROR;
		case WARNING -> WARNING;
		case HINT -> INFO;
		};
	}

	/** @return the other one if nobody knows the word */
	static SeverityWord of(String word, SeverityWord otherwise) {
		for (SeverityWord value : values()) {
			if (value.word.equals(word)) {
				return value;
			}
		}
		return otherwise;
	}
}
