// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.scope;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.SyntaxProblem;

/** What the names of one script mean. */
public final class Resolution {
	private final Map<Expression.NameRef, Local> bindings;
	private final List<Local> locals;
	private final List<Global> globals;
	private final List<Expression.NameRef> globalReads;
	private final List<SyntaxProblem> problems;

	Resolution(Map<Expression.NameRef, Local> bindings, List<Local> locals, List<Global> globals, List<Expression.NameRef> globalReads,
			List<SyntaxProblem> problems) {
		this.bindings = bindings;
		this.locals = List.copyOf(locals);
		this.globals = List.copyOf(globals);
		this.globalReads = List.copyOf(globalReads);
		this.problems = List.copyOf(problems);
	}

	/** The local that a name stands for; empty for a global. */
	public Optional<Local> local(Expression.NameRef reference) {
		return Optional.ofNullable(bindings.get(reference));
	}

	/** The locals visible at an offset; of those with the same name the innermost. */
	public Collection<Local> visibleAt(int offset) {
		Map<String, Local> visible = new LinkedHashMap<>();
		for (Local local : locals) {
			if (local.isVisibleAt(offset)) {
				visible.put(local.name(), local);
			}
		}
		return visible.values();
	}

	/** All locals, in the order in which they become visible. */
	public List<Local> locals() {
		return locals;
	}

	/** Where the script gives globals their values, in the order of the text. */
	public List<Global> globals() {
		return globals;
	}

	/** Where the script reads globals. */
	public List<Expression.NameRef> globalReads() {
		return globalReads;
	}

	/** Reasons for Lua's compiler to refuse the script although its grammar is right. */
	public List<SyntaxProblem> problems() {
		return problems;
	}
}
