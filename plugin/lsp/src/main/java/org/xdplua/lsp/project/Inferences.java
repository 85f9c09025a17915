// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.project;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import org.xdplua.lang.check.Script;
import org.xdplua.lang.infer.Inference;
import org.xdplua.lang.stubs.Library;

/** The inferences that were asked for last: all features ask about the same version of a document, and each is gone through once. */
final class Inferences {
	/** The files of some projects. */
	private static final int MAX = 64;

	private final Deque<Inference> newest = new ArrayDeque<>();

	/** @param earlier the inferences of the scripts that load before this one, from here */
	synchronized Inference get(Script script, Set<String> callbacks, List<Inference> earlier) {
		for (Iterator<Inference> all = newest.iterator(); all.hasNext();) {
			Inference known = all.next();
			if (known.script() == script && known.callbacks().equals(callbacks) && same(known.earlier(), earlier)) {
				all.remove();
				newest.addFirst(known);
				return known;
			}
		}
		// nobody asks about the version before this one any more
		newest.removeIf(known -> known.script().name().equals(script.name()) && known.callbacks().equals(callbacks) && same(known.earlier(), earlier));
		Inference made = new Inference(script, Library.kernel(), callbacks, earlier);
		newest.addFirst(made);
		if (newest.size() > MAX) {
			newest.removeLast();
		}
		return made;
	}

	private static boolean same(List<Inference> known, List<Inference> wanted) {
		if (known.size() != wanted.size()) {
			return false;
		}
		for (int i = 0; i < known.size(); i++) {
			if (known.get(i) != wanted.get(i)) {
				return false;
			}
		}
		return true;
	}
}
