// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.lens;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

import org.xdplua.lang.Budget;
import org.xdplua.lang.size.FunctionSize;
import org.xdplua.lsp.document.Document;

/** What each function takes of the script's budget, above it; and the whole above the first line. */
public final class SizeLenses {
	public List<CodeLens> lenses(Document document, CancelChecker cancel) {
		List<CodeLens> lenses = new ArrayList<>();
		lenses.add(lens(document, 0, 0, Budget.bytes(document.text()) + " of " + Budget.MAX_BYTES + " bytes"));
		for (FunctionSize function : FunctionSize.of(document.script().parsed())) {
			cancel.checkCanceled();
			lenses.add(lens(document, function.start(), function.end(), function.bytes() + (function.bytes() == 1 ? " byte" : " bytes")));
		}
		return lenses;
	}

	/** A command without a name is text that nothing happens on. */
	private static CodeLens lens(Document document, int start, int end, String title) {
		return new CodeLens(document.positions().range(start, end), new Command(title, ""), null);
	}
}
