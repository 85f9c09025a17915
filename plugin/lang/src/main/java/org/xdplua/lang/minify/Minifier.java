// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.minify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.xdplua.lang.Budget;
import org.xdplua.lang.check.Script;

/** Makes scripts shorter without changing what they compile to. */
public final class Minifier {
	private Minifier() {
	}

	/** A script that doesn't compile has no shorter form. */
	public static boolean canMinify(Script script) {
		return script.parsed().problems().isEmpty() && script.resolution().problems().isEmpty();
	}

	/** With all rules where there is a proof. */
	public static Minified minify(Script script, Optional<Proof> proof) {
		return minify(script, Rule.all(), proof);
	}

	/** With some rules: fewer when the result can't be proven, and none without a proof. */
	public static Minified minify(Script script, Set<Rule> rules, Optional<Proof> proof) {
		if (!canMinify(script)) {
			return new Minified(script.text(), LineMap.same(script.parsed().lines().count()), Origin.same(script.parsed()), Set.of(), false,
					List.of("the script has syntax errors"));
		}
		if (proof.isEmpty()) {
			return apply(script, Set.of(), false,
					List.of("not proven: the kernel's compiler is not available here, so only white space and comments were left out"));
		}
		List<String> notes = new ArrayList<>();
		byte[] source = script.text().getBytes(StandardCharsets.UTF_8);
		for (Set<Rule> attempt : attempts(rules)) {
			Minified result = apply(script, attempt, true, notes);
			Optional<String> difference = proof.get().difference(script.name(), source, result.text().getBytes(StandardCharsets.UTF_8));
			if (difference.isEmpty()) {
				// what is short already may not become longer
				return result.bytes() <= Budget.bytes(script.text()) ? result : unchanged(script, List.of());
			}
			notes.add("not proven with the rules " + attempt.stream().map(Rule::title).toList() + ": " + difference.get());
		}
		return unchanged(script, notes);
	}

	private static Minified unchanged(Script script, List<String> notes) {
		return new Minified(script.text(), LineMap.same(script.parsed().lines().count()), Origin.same(script.parsed()), Set.of(), true, notes);
	}

	/** From the most to the least: without those that move code about, then without new names, then with none. */
	private static List<Set<Rule>> attempts(Set<Rule> rules) {
		Set<Set<Rule>> attempts = new LinkedHashSet<>();
		attempts.add(without(rules));
		attempts.add(without(rules, Rule.FOLD, Rule.LOCALS));
		attempts.add(without(rules, Rule.FOLD, Rule.LOCALS, Rule.NAMES));
		attempts.add(EnumSet.noneOf(Rule.class));
		return List.copyOf(attempts);
	}

	private static Set<Rule> without(Set<Rule> rules, Rule... left) {
		Set<Rule> rest = EnumSet.noneOf(Rule.class);
		rest.addAll(rules);
		rest.removeAll(Set.of(left));
		return rest;
	}

	private static Minified apply(Script script, Set<Rule> rules, boolean proven, List<String> notes) {
		Draft draft = new Draft(script);
		Inert.mark(draft);
		for (Rule rule : Rule.values()) {
			if (rules.contains(rule)) {
				rule.apply(draft);
			}
		}
		return new Printer(draft).print(rules, proven, notes);
	}
}
