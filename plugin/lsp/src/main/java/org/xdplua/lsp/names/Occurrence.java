// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.names;

import org.xdplua.lsp.project.Source;

/** A place in a script where a name stands, at [start, end) of its text. */
public record Occurrence(Source source, int start, int end, Kind kind) {
	public enum Kind {
		/** It begins to exist here: a declaration, or an assignment that gives a global its value. */
		DEFINITION, WRITE, READ
	}
}
