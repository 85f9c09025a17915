// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.minify;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.xdplua.lang.Budget;
import org.xdplua.lang.syntax.ParseResult;
import org.xdplua.lang.syntax.Token;

/** Which tokens of the source the bytes of a minified script come from; what stands between two tokens belongs to the second. */
public final class Origin {
	/** By the offset of a token in the source: the bytes that come from it and from those before it. */
	private final NavigableMap<Integer, Integer> upTo = new TreeMap<>();

	private Origin() {
	}

	/** @param bytes what comes from each token, by its offset in the source */
	static Origin of(Map<Integer, Integer> bytes) {
		Origin origin = new Origin();
		int[] sum = { 0 };
		new TreeMap<>(bytes).forEach((start, taken) -> origin.upTo.put(start, sum[0] += taken));
		return origin;
	}

	/** Of a script that stays as it is. */
	static Origin same(ParseResult parsed) {
		Map<Integer, Integer> bytes = new TreeMap<>();
		for (Token token : parsed.tokens()) {
			bytes.put(token.start(), Budget.bytes(parsed.text().substring(token.start(), token.end())));
		}
		return of(bytes);
	}

	/** How many bytes come from what starts at [start, end) of the source. */
	public int bytes(int start, int end) {
		return before(end) - before(start);
	}

	private int before(int offset) {
		Map.Entry<Integer, Integer> last = upTo.lowerEntry(offset);
		return last == null ? 0 : last.getValue();
	}
}
