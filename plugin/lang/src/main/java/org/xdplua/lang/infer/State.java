// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** What is known at one place of a function: types of variables, layouts in force, and whether the place is reached at all. */
final class State {
	/** The layout of an object; null where there is none or it isn't known. */
	record InForce(Layout layout, boolean certain) {
		static final InForce UNKNOWN = new InForce(null, false);
	}

	/** By {@link org.xdplua.lang.scope.Local}, or the name of a global; what isn't in here is as everywhere. */
	private Map<Object, Type> variables = new HashMap<>();
	private Map<Type.Identity, InForce> layouts = new IdentityHashMap<>();
	private boolean dead;

	State copy() {
		State copy = new State();
		copy.variables = new HashMap<>(variables);
		copy.layouts = new IdentityHashMap<>(layouts);
		copy.dead = dead;
		return copy;
	}

	boolean isDead() {
		return dead;
	}

	void die() {
		dead = true;
	}

	/** Reached from elsewhere, with whatever is known there. */
	void revive() {
		variables.clear();
		dead = false;
	}

	/** Goes on as another state does. */
	void become(State other) {
		variables = other.variables;
		layouts = other.layouts;
		dead = other.dead;
	}

	/** From here on, either this state or the other. */
	void join(State other) {
		if (other.dead) {
			return;
		}
		if (dead) {
			become(other.copy());
			return;
		}
		variables.keySet().retainAll(other.variables.keySet());
		variables.replaceAll((key, type) -> Types.union(type, other.variables.get(key)));
		other.layouts.forEach((object, layout) -> layouts.merge(object, layout, State::either));
	}

	private static InForce either(InForce a, InForce b) {
		return a.equals(b) ? a : a.layout != null && a.layout.equals(b.layout) ? new InForce(a.layout, false) : InForce.UNKNOWN;
	}

	/** The type of a variable here, or null. */
	Type get(Object variable) {
		return variables.get(variable);
	}

	void set(Object variable, Type type) {
		variables.put(variable, type);
	}

	void forget(Object variable) {
		variables.remove(variable);
	}

	InForce layout(Type.Identity object) {
		return layouts.get(object);
	}

	void apply(Type.Identity object, InForce layout) {
		layouts.put(object, layout);
	}

	/** A call may have laid the object out anew. */
	void doubt(Type.Identity object) {
		layouts.computeIfPresent(object, (key, layout) -> new InForce(layout.layout, false));
	}

	/** Where any of several ways may have led here, with any layouts on it. */
	void doubtAll() {
		layouts.replaceAll((object, layout) -> new InForce(layout.layout, false));
	}

	void doubtShared() {
		layouts.replaceAll((object, layout) -> object.isShared() ? new InForce(layout.layout, false) : layout);
	}

	void forgetGlobals() {
		variables.keySet().removeIf(String.class::isInstance);
	}

	Map<Type.Identity, InForce> layouts() {
		return layouts;
	}
}
