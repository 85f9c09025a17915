// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.xdplua.lang.check.GlobalTable;
import org.xdplua.lang.check.Script;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.Walker;

/**
 * What a script shares its Lua state with.
 *
 * @param project whether it belongs to a project, so that its entry point is known
 * @param globals names that the project's other scripts define, whenever they load
 * @param members what the other scripts define in globals, as {@code xdp.addtotable}
 * @param called  global functions, as {@code f} and {@code M.f}, that they call for each packet
 * @param open    whether another script can define globals in ways that only running it would show
 */
public record Surroundings(boolean project, Set<String> globals, Set<String> members, Set<String> called, boolean open) {
	/** A script by itself. */
	public static final Surroundings NONE = new Surroundings(false, Set.of(), Set.of(), Set.of(), false);

	public Surroundings {
		globals = Set.copyOf(globals);
		members = Set.copyOf(members);
		called = Set.copyOf(called);
	}

	/**
	 * The other scripts of a project.
	 *
	 * @param callbacks names of global functions that judge packets
	 */
	public static Surroundings of(Collection<Script> others, Set<String> callbacks) {
		return new Surroundings(true, others.stream().flatMap(script -> GlobalTable.definedIn(script).stream()).collect(Collectors.toSet()),
				others.stream().flatMap(script -> members(script).stream()).collect(Collectors.toSet()), GlobalCalls.from(callbacks, others),
				others.stream().anyMatch(script -> GlobalTable.of(script).open()));
	}

	/** Other scripts of a project of which some can't be read. */
	public static Surroundings unknown() {
		return new Surroundings(true, Set.of(), Set.of(), Set.of(), true);
	}

	private static Set<String> members(Script script) {
		Set<String> members = new HashSet<>();
		Walker.walk(script.parsed().tree(), new Walker.Visitor() {
			@Override
			public boolean enter(Node node, Node parent) {
				switch (node) {
				case Statement.Function function when function.method().isEmpty() -> add(function.target());
				case Statement.Assignment assignment -> assignment.targets().forEach(this::add);
				default -> { }
				}
				return true;
			}

			private void add(Expression target) {
				if (target instanceof Expression.Member member && member.object() instanceof Expression.NameRef name && script.resolution().local(name).isEmpty()) {
					members.add(name.name() + "." + member.member().text());
				}
			}
		});
		return members;
	}
}
