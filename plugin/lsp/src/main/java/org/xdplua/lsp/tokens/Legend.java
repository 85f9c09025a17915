// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.tokens;

import java.util.Arrays;
import java.util.List;

import org.eclipse.lsp4j.SemanticTokensLegend;

/** The kinds of tokens and their modifiers, by the names that LSP gives them; {@code callback} and {@code global} are ours. */
public final class Legend {
	enum Type {
		VARIABLE("variable"), PARAMETER("parameter"), FUNCTION("function"), METHOD("method"), PROPERTY("property"), ENUM_MEMBER("enumMember"),
		NAMESPACE("namespace"), KEYWORD("keyword"), STRING("string"), NUMBER("number"), COMMENT("comment"), OPERATOR("operator"), LABEL("label"), MODIFIER("modifier");

		final String word;

		Type(String word) {
			this.word = word;
		}
	}

	enum Modifier {
		DECLARATION("declaration"), READONLY("readonly"), DEPRECATED("deprecated"), MODIFICATION("modification"), DOCUMENTATION("documentation"),
		DEFAULT_LIBRARY("defaultLibrary"), CALLBACK("callback"), GLOBAL("global");

		final String word;

		Modifier(String word) {
			this.word = word;
		}

		int bit() {
			return 1 << ordinal();
		}
	}

	private Legend() {
	}

	public static SemanticTokensLegend get() {
		return new SemanticTokensLegend(Arrays.stream(Type.values()).map(type -> type.word).toList(), Arrays.stream(Modifier.values()).map(modifier -> modifier.word).toList());
	}

	/** A type with its modifiers: {@code function declaration callback}. */
	public static String describe(int type, int modifiers) {
		StringBuilder words = new StringBuilder(get().getTokenTypes().get(type));
		List<String> known = get().getTokenModifiers();
		for (int i = 0; i < known.size(); i++) {
			if ((modifiers & 1 << i) != 0) {
				words.append(' ').append(known.get(i));
			}
		}
		return words.toString();
	}
}
