// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.project;

import org.eclipse.lsp4j.Location;

import org.xdplua.lang.check.Script;
import org.xdplua.lang.infer.Inference;
import org.xdplua.lsp.document.Positions;

/** A script of a project, open or not, with what is known about its expressions. */
public record Source(String uri, Inference inference) {
	public Script script() {
		return inference.script();
	}

	public Positions positions() {
		return new Positions(script().text(), script().parsed().lines());
	}

	public Location location(int start, int end) {
		return new Location(uri, positions().range(start, end));
	}
}
