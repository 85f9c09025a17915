// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.completion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionItemTag;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

import org.xdplua.lang.infer.Member;
import org.xdplua.lang.stubs.Symbol;
import org.xdplua.lang.syntax.TokenKind;
import org.xdplua.lsp.describe.Description;

/** Collects the items of one answer. The first of those with the same label stays. */
final class Items {
	private final Range range;
	private final List<CompletionItem> items = new ArrayList<>();
	private final Set<String> labels = new HashSet<>();

	/** @param range what an item replaces */
	Items(Range range) {
		this.range = range;
	}

	List<CompletionItem> list() {
		return items;
	}

	void add(Member member) {
		CompletionItemKind kind = switch (member.kind()) {
		case LAYOUT_FIELD, FIELD -> CompletionItemKind.Field;
		case FUNCTION -> CompletionItemKind.Function;
		case METHOD -> CompletionItemKind.Method;
		case CONSTANT -> CompletionItemKind.EnumMember;
		};
		// fields of a layout come before what every object has
		add(member.name(), kind, member.kind() == Member.Kind.LAYOUT_FIELD ? 0 : 1, Description.of(member));
		member.symbol().filter(Symbol::deprecated).ifPresent(symbol -> items.getLast().setTags(List.of(CompletionItemTag.Deprecated)));
	}

	/**
	 * A field whose name is no name in Lua, and so stands in brackets: {@code ["end"]}.
	 *
	 * @param withDot what an item replaces together with the dot before it
	 */
	void addInBrackets(Member member, Range withDot) {
		add(member);
		CompletionItem item = items.getLast();
		item.setFilterText("." + member.name());
		item.setTextEdit(Either.forLeft(new TextEdit(withDot, "[\"" + member.name().replace("\\", "\\\\").replace("\"", "\\\"") + "\"]")));
	}

	/** @param rank items of lower rank come first */
	void add(String name, CompletionItemKind kind, int rank, Description description) {
		if (!labels.add(name)) {
			return;
		}
		CompletionItem item = item(name, kind, rank, name);
		item.setDetail(description.label());
		description.documentation().ifPresent(item::setDocumentation);
	}

	void addKeyword(TokenKind keyword) {
		if (labels.add(keyword.spelling())) {
			item(keyword.spelling(), CompletionItemKind.Keyword, 5, keyword.spelling());
		}
	}

	/** A word that has no meaning elsewhere: an attribute, a label. */
	void addWord(String word) {
		if (labels.add(word)) {
			item(word, CompletionItemKind.Keyword, 0, word);
		}
	}

	/** The name of a value in a field of a layout, unless it is there already. */
	void addKey(String key, boolean there) {
		if (!there && labels.add(key)) {
			item(key, CompletionItemKind.Property, 1, key + " = ");
		}
	}

	void addName(String name) {
		if (labels.add(name)) {
			item(name, CompletionItemKind.Function, 0, name);
		}
	}

	/** @param text what is inserted; with places to fill in if {@code snippet} */
	void addTemplate(String label, String detail, String text, boolean snippet) {
		CompletionItem item = item(label, CompletionItemKind.Snippet, 0, text);
		item.setDetail(detail);
		item.setInsertTextFormat(snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText);
	}

	private CompletionItem item(String label, CompletionItemKind kind, int rank, String text) {
		CompletionItem item = new CompletionItem(label);
		item.setKind(kind);
		item.setSortText(rank + label);
		item.setFilterText(label);
		item.setTextEdit(Either.forLeft(new TextEdit(range, text)));
		items.add(item);
		return item;
	}
}
