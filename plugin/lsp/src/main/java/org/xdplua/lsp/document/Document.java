// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.document;

import java.util.List;

import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

import org.xdplua.lang.check.Script;

/** One version of an open document; immutable. It is parsed when first asked for, and only once. */
public final class Document {
	private final String uri;
	private final int version;
	private final String text;
	private Script script;

	public Document(String uri, int version, String text) {
		this.uri = uri;
		this.version = version;
		this.text = text;
	}

	public String uri() {
		return uri;
	}

	public int version() {
		return version;
	}

	public String text() {
		return text;
	}

	/** The last part of the URI's path: the name by which messages call the script. */
	public String name() {
		return uri.substring(uri.lastIndexOf('/') + 1);
	}

	public synchronized Script script() {
		if (script == null) {
			script = Script.of(name(), text);
		}
		return script;
	}

	public Positions positions() {
		return new Positions(text, script().parsed().lines());
	}

	/** The version that these changes, one after the other, make of this one. A change without a range replaces the whole text. */
	public Document edit(int newVersion, List<TextDocumentContentChangeEvent> changes) {
		String edited = text;
		for (TextDocumentContentChangeEvent change : changes) {
			if (change.getRange() == null) {
				edited = change.getText();
			} else {
				Positions positions = new Positions(edited);
				int start = positions.offset(change.getRange().getStart());
				int end = Math.max(start, positions.offset(change.getRange().getEnd()));
				edited = edited.substring(0, start) + change.getText() + edited.substring(end);
			}
		}
		return new Document(uri, newVersion, edited);
	}
}
