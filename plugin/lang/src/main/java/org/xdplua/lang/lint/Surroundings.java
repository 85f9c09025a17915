// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import org.xdplua.lang.check.IndirectGlobals;
import org.xdplua.lang.check.Script;
import org.xdplua.lang.scope.Global;

/**
 * What a script shares its Lua state with.
 *
 * @param project whether it belongs to a project, so that its entry point is known
 * @param globals names that the project's other scripts define, whenever they load
 * @param open    whether another script can define globals in ways that only running it would show
 */
public record Surroundings(boolean project, Set<String> globals, boolean open) {
	/** A script by itself. */
	public static final Surroundings NONE = new Surroundings(false, Set.of(), false);

	public Surroundings {
		globals = Set.copyOf(globals);
	}

	/** The other scripts of a project. */
	public static Surroundings of(Collection<Script> others) {
		return new Surroundings(true, others.stream().flatMap(script -> script.resolution().globals().stream()).map(Global::name).collect(Collectors.toSet()),
				others.stream().anyMatch(IndirectGlobals::in));
	}
}
