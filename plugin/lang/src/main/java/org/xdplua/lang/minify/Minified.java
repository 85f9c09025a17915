// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.minify;

import java.util.List;
import java.util.Set;

import org.xdplua.lang.Budget;

/**
 * What became of a script.
 *
 * @param text   the shorter form; the source itself where nothing shorter could be proven
 * @param map    the source line of each of its lines
 * @param origin which tokens of the source its bytes come from
 * @param rules  the rules that were used
 * @param proven whether its bytecode is known to be the source's; without a proof only white space and comments were left out
 * @param notes  why rules were not used, for people; empty when all were
 */
public record Minified(String text, LineMap map, Origin origin, Set<Rule> rules, boolean proven, List<String> notes) {
	public Minified {
		rules = Set.copyOf(rules);
		notes = List.copyOf(notes);
	}

	/** Bytes as UTF-8. */
	public int bytes() {
		return Budget.bytes(text);
	}
}
