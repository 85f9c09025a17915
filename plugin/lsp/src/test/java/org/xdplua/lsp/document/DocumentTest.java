// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Random;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTest {
	@ParameterizedTest
	@CsvSource({
			"0, 0, 0", "0, 2, 2", "0, 9, 2", // behind its line's end a position means that end
			"1, 0, 4", "1, 1, 5", "2, 0, 6", "2, 2, 8", "2, 9, 8", "9, 0, 8",
	})
	void positionsBecomeOffsets(int line, int character, int offset) {
		assertEquals(offset, new Positions("ab\r\nc\nde").offset(new Position(line, character)));
	}

	@Test
	void aScriptIsParsedOnce() {
		Document document = new Document("file:///a.lua", 1, "x = 1");
		assertSame(document.script(), document.script());
		assertEquals("a.lua", document.script().name());
	}

	@Test
	void editsAreAppliedOneAfterTheOther() {
		Document document = new Document("file:///a.lua", 1, "one\ntwo");
		Document edited = document.edit(2, List.of(change(0, 3, 1, 0, ""), change(0, 0, 0, 3, "ONE "), change(0, 7, 0, 7, "\r\nthree")));
		assertEquals("ONE two\r\nthree", edited.text());
		assertEquals("all new", document.edit(2, List.of(new TextDocumentContentChangeEvent("all new"))).text());
	}

	@Test
	void manyEditsGiveWhatAnEditorHas() {
		Random random = new Random(1);
		StringBuilder editor = new StringBuilder();
		Document document = new Document("file:///a.lua", 0, "");
		for (int version = 1; version < 2000; version++) {
			Positions positions = new Positions(editor.toString());
			int start = random.nextInt(editor.length() + 1);
			int end = Math.min(editor.length(), start + random.nextInt(4));
			if (betweenCrAndLf(editor, start) || betweenCrAndLf(editor, end)) {
				continue;
			}
			String text = List.of("", "x", "\n", "\r\n", "😀", "é\n").get(random.nextInt(6));
			document = document.edit(version, List.of(new TextDocumentContentChangeEvent(positions.range(start, end), text)));
			editor.replace(start, end, text);
			assertEquals(editor.toString(), document.text());
		}
	}

	private static boolean betweenCrAndLf(StringBuilder text, int offset) {
		return offset > 0 && offset < text.length() && text.charAt(offset - 1) == '\r' && text.charAt(offset) == '\n';
	}

	private static TextDocumentContentChangeEvent change(int fromLine, int from, int toLine, int to, String text) {
		return new TextDocumentContentChangeEvent(new Range(new Position(fromLine, from), new Position(toLine, to)), text);
	}
}
