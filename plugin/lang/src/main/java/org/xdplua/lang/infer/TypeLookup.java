// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.Map;

import org.xdplua.lang.annotation.TypeExpression;

/** Gives written types their meaning. */
public interface TypeLookup {
	/** A type without type parameters, as an annotation writes it. */
	Type resolve(String written);

	/** @param arguments what type parameters stand for */
	Type resolve(TypeExpression written, Map<String, Type> arguments);
}
