// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.lsp;

import java.util.function.BooleanSupplier;

/**
 * What the server said about one version of a document.
 *
 * @param value never null
 * @param text what it was asked about
 * @param current asks whether the document still has that text; any thread
 */
public record Answer<T>(T value, Snapshot text, BooleanSupplier current) {

	/** Is the document still the one that was asked about? */
	public boolean isCurrent() {
		return current.getAsBoolean();
	}
}
