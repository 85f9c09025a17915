// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.scope;

import org.xdplua.lang.syntax.Name;
import org.xdplua.lang.syntax.Node;

/** A local variable. */
public final class Local {
	public enum Kind {
		VARIABLE, CONSTANT, FUNCTION, PARAMETER, SELF, LOOP
	}

	private final Name name;
	private final Kind kind;
	private final Node declaration;
	private final int position;
	private final int visibleFrom;
	private final int level;
	private int visibleTo = Integer.MAX_VALUE;

	/**
	 * @param declaration the statement or function body that declares it
	 * @param position    its place in the declaration's list of names, from 0
	 * @param level       how many functions lie around it
	 */
	Local(Name name, Kind kind, Node declaration, int position, int visibleFrom, int level) {
		this.name = name;
		this.kind = kind;
		this.declaration = declaration;
		this.position = position;
		this.visibleFrom = visibleFrom;
		this.level = level;
	}

	public String name() {
		return name.text();
	}

	/** Where it is declared; the range of the function's name for {@code self}. */
	public Name nameNode() {
		return name;
	}

	public Kind kind() {
		return kind;
	}

	/** The statement, or for parameters the function body, that declares it. */
	public Node declaration() {
		return declaration;
	}

	/** Its place in the declaration's list of names, from 0. */
	public int position() {
		return position;
	}

	public boolean isVisibleAt(int offset) {
		return visibleFrom <= offset && offset <= visibleTo;
	}

	/** The offset from which it is visible. */
	public int visibleFrom() {
		return visibleFrom;
	}

	/** How many functions lie around it. */
	public int level() {
		return level;
	}

	void endAt(int offset) {
		visibleTo = offset;
	}
}
