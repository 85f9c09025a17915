// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.minify;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/** A way to save bytes beyond white space and comments, in the order in which they are applied. Each rests on the proof. */
public enum Rule {
	/** Constants in place of what the compiler would compute, and of {@code <const>} locals that it compiles away. */
	FOLD("constants", Folding::apply),
	/** {@code a["b"]} as {@code a.b}, <code>{["b"]=1}</code> as <code>{b=1}</code>. */
	KEYS("keys", Keys::apply),
	/** Parentheses that change neither order nor number of values. */
	PARENTHESES("parentheses", Parentheses::apply),
	/** Parentheses around the only argument of a call, where it is a string or a table. */
	CALLS("calls", Calls::apply),
	/** Semicolons, and the comma behind the last field of a table. */
	SEPARATORS("separators", Semicolons::apply),
	/** Numerals and strings in their shortest form. */
	LITERALS("literals", Literals::apply),
	/** Short names for locals and labels. */
	NAMES("names", Renaming::apply),
	/** Neighbouring {@code local} statements in one. */
	LOCALS("locals", Merging::apply);

	private final String title;
	private final Consumer<Draft> action;

	Rule(String title, Consumer<Draft> action) {
		this.title = title;
		this.action = action;
	}

	/** A word for tables and messages. */
	public String title() {
		return title;
	}

	void apply(Draft draft) {
		action.accept(draft);
	}

	/** All of them. */
	public static Set<Rule> all() {
		return EnumSet.allOf(Rule.class);
	}
}
