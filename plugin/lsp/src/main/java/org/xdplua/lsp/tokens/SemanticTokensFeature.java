// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.tokens;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensEdit;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

import org.xdplua.lsp.document.Document;
import org.xdplua.lsp.project.Projects;

/** What each token means, for colours. Remembers the last answer for each document, so that after an edit only the difference is sent. */
public final class SemanticTokensFeature {
	private static final int NUMBERS = 5;

	private final Projects projects;
	private final Map<String, SemanticTokens> last = new ConcurrentHashMap<>();
	private final AtomicLong ids = new AtomicLong();

	public SemanticTokensFeature(Projects projects) {
		this.projects = projects;
	}

	public SemanticTokens full(Document document, CancelChecker cancel) {
		SemanticTokens tokens = new SemanticTokens(String.valueOf(ids.incrementAndGet()), tokens(document, 0, document.text().length(), cancel));
		last.put(document.uri(), tokens);
		return tokens;
	}

	public SemanticTokens range(Document document, Range range, CancelChecker cancel) {
		return new SemanticTokens(tokens(document, document.positions().offset(range.getStart()), document.positions().offset(range.getEnd()), cancel));
	}

	/** The difference to an earlier answer; all tokens if that is not known any more. */
	public Either<SemanticTokens, SemanticTokensDelta> delta(Document document, String previousId, CancelChecker cancel) {
		SemanticTokens before = last.get(document.uri());
		SemanticTokens now = full(document, cancel);
		if (before == null || !before.getResultId().equals(previousId)) {
			return Either.forLeft(now);
		}
		return Either.forRight(new SemanticTokensDelta(difference(before.getData(), now.getData()), now.getResultId()));
	}

	/** A document has been closed. */
	public void forget(String uri) {
		last.remove(uri);
	}

	private List<Integer> tokens(Document document, int from, int to, CancelChecker cancel) {
		return TokenList.of(document.script().parsed(), Classifier.classify(projects.inference(document), projects.callback(document.uri()), cancel), from, to);
	}

	/** One edit: what lies between the same beginning and the same end. */
	private static List<SemanticTokensEdit> difference(List<Integer> before, List<Integer> now) {
		int shorter = Math.min(before.size(), now.size());
		int same = 0;
		while (same < shorter && before.get(same).equals(now.get(same))) {
			same++;
		}
		same -= same % NUMBERS;
		int behind = 0;
		while (behind < shorter - same && before.get(before.size() - 1 - behind).equals(now.get(now.size() - 1 - behind))) {
			behind++;
		}
		behind -= behind % NUMBERS;
		if (same + behind == before.size() && before.size() == now.size()) {
			return List.of();
		}
		return List.of(new SemanticTokensEdit(same, before.size() - same - behind, now.subList(same, now.size() - behind)));
	}
}
