// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.check;

import org.xdplua.lang.scope.Resolution;
import org.xdplua.lang.scope.Resolver;
import org.xdplua.lang.syntax.ParseResult;
import org.xdplua.lang.syntax.Parser;

/** A script with everything that is known about it; parsed once for all checks and features. */
public record Script(String name, ParseResult parsed, Resolution resolution) {

	public static Script of(String name, String text) {
		ParseResult parsed = Parser.parse(text);
		return new Script(name, parsed, Resolver.resolve(parsed));
	}

	public String text() {
		return parsed.text();
	}
}
