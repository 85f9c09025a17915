// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.scope;

import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Statement;

/** A place where a script gives a global its value: a {@link Statement.Function} or a {@link Statement.Assignment}. */
public record Global(Expression.NameRef target, Statement definition) {
	public String name() {
		return target.name();
	}

	public boolean isFunction() {
		return definition instanceof Statement.Function;
	}
}
