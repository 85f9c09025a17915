// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.minify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Which line of the source each line of a minified script comes from.
 *
 * @param lines for line 1, 2, ... of the minified text the source line, from 1
 */
public record LineMap(List<Integer> lines) {
	private static final String VERSION = "version";
	private static final String LINES = "lines";
	/** {@code LUA_IDSIZE} without the NUL: longer names of chunks lose their beginning ({@code luaO_chunkid}). */
	private static final int NAME_SHOWN = 59;
	private static final String CUT = "...";

	public LineMap {
		lines = List.copyOf(lines);
	}

	/** Of a script that stays as it is. */
	static LineMap same(int count) {
		return new LineMap(IntStream.rangeClosed(1, count).boxed().toList());
	}

	/** The source line of a line of the minified text; lines that it doesn't have stay as they are. */
	public int source(int line) {
		return line >= 1 && line <= lines.size() ? lines.get(line - 1) : line;
	}

	/** Errors and tracebacks with the lines of the source: each {@code chunk:line} of this chunk, in messages and in {@code <chunk:line>}. */
	public String rewrite(String chunkName, String text) {
		String shown = chunkName.length() <= NAME_SHOWN ? chunkName : CUT + chunkName.substring(chunkName.length() - NAME_SHOWN + CUT.length());
		Matcher matcher = Pattern.compile("(?<![\\w./-])" + Pattern.quote(shown) + ":(\\d{1,9})").matcher(text);
		return matcher.replaceAll(found -> Matcher.quoteReplacement(shown + ":" + source(Integer.parseInt(found.group(1)))));
	}

	/** <code>{"version":1,"lines":[1,1,4]}</code> */
	public String toJson() {
		JsonObject object = new JsonObject();
		object.addProperty(VERSION, 1);
		JsonArray list = new JsonArray();
		lines.forEach(list::add);
		object.add(LINES, list);
		return object.toString();
	}

	/** @throws IllegalArgumentException if it is no map */
	public static LineMap fromJson(String json) {
		try {
			JsonObject object = JsonParser.parseString(json).getAsJsonObject();
			if (object.get(VERSION).getAsInt() != 1) {
				throw new IllegalArgumentException("a map of version " + object.get(VERSION));
			}
			List<Integer> lines = new ArrayList<>();
			for (JsonElement line : object.getAsJsonArray(LINES)) {
				lines.add(line.getAsInt());
			}
			return new LineMap(lines);
		} catch (RuntimeException e) {
			throw new IllegalArgumentException("no map of lines: " + e.getMessage(), e);
		}
	}
}
