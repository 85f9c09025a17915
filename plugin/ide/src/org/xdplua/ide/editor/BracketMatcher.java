// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.editor;

import java.util.Optional;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.ICharacterPairMatcher;
import org.eclipse.jface.text.source.ICharacterPairMatcherExtension;
import org.xdplua.lang.typing.Brackets;

/** Marks the partner of the bracket at the caret. */
public final class BracketMatcher implements ICharacterPairMatcher, ICharacterPairMatcherExtension {
	private int anchor = -1;

	@Override
	public IRegion match(IDocument document, int caret) {
		Optional<Brackets.Pair> pair = Brackets.at(document.get(), caret);
		anchor = pair.filter(found -> found.open() == caret - 1 || found.open() == caret).isPresent() ? LEFT : RIGHT;
		return region(pair);
	}

	/** Of a selection, which has one end at the caret, no partner is marked, except of a bracket that is all of it. */
	@Override
	public IRegion match(IDocument document, int offset, int length) {
		if (length == 0) {
			return match(document, offset);
		}
		return Math.abs(length) == 1 ? match(document, Math.max(offset, offset + length)) : null;
	}

	@Override
	public IRegion findEnclosingPeerCharacters(IDocument document, int offset, int length) {
		anchor = LEFT;
		return region(Brackets.around(document.get(), Math.min(offset, offset + length), Math.max(offset, offset + length)));
	}

	private static IRegion region(Optional<Brackets.Pair> pair) {
		return pair.map(found -> new Region(found.open(), found.close() + 1 - found.open())).orElse(null);
	}

	@Override
	public boolean isMatchedChar(char character) {
		return "()[]{}".indexOf(character) >= 0;
	}

	/** @param offset of the character */
	@Override
	public boolean isMatchedChar(char character, IDocument document, int offset) {
		return isMatchedChar(character) && Brackets.at(document.get(), offset + 1).filter(pair -> pair.open() == offset || pair.close() == offset).isPresent();
	}

	@Override
	public boolean isRecomputationOfEnclosingPairRequired(IDocument document, IRegion current, IRegion previous) {
		return !current.equals(previous);
	}

	@Override
	public int getAnchor() {
		return anchor;
	}

	@Override
	public void clear() {
		anchor = -1;
	}

	@Override
	public void dispose() {
		// nothing is held
	}
}
