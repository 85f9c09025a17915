// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.editor;

import org.eclipse.jface.text.source.DefaultCharacterPairMatcher;

/** Marks the partner of the bracket at the caret. */
public final class BracketMatcher extends DefaultCharacterPairMatcher {
	public BracketMatcher() {
		super("(){}[]".toCharArray());
	}
}
