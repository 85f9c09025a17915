// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.scope;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A function that is being read. */
final class FunctionScope {
	/** {@code MAXVARS} in lparser.c. */
	static final int MAX_LOCALS = 200;
	/** {@code MAXUPVAL} in lfunc.h. */
	static final int MAX_UPVALUES = 255;

	final FunctionScope parent;
	final int level;
	final int start;
	final boolean vararg;
	/** Whether it has the parameter {@code self} without naming it. */
	final boolean method;
	/** Names of the visible locals; the hidden ones of loops have names in parentheses, as in Lua. */
	final List<String> active = new ArrayList<>();
	final Set<Object> upvalues = new HashSet<>();

	FunctionScope(FunctionScope parent, int start, boolean vararg, boolean method) {
		this.parent = parent;
		this.level = parent == null ? 0 : parent.level + 1;
		this.start = start;
		this.vararg = vararg;
		this.method = method;
	}
}
