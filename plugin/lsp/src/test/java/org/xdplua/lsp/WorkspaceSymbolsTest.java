// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.xdplua.lsp.document.Document;
import org.xdplua.lsp.document.Documents;
import org.xdplua.lsp.project.Projects;
import org.xdplua.lsp.symbols.Symbols;

/** What a project defines is found from any of its scripts that is open. */
class WorkspaceSymbolsTest {
	private final Documents documents = new Documents();
	private final Symbols symbols = new Symbols(documents, new Projects(documents));

	@TempDir
	private Path folder;

	@BeforeEach
	void open() throws Exception {
		Files.writeString(folder.resolve("xdplua.json"), "{\"name\":\"p\",\"files\":[\"a.lua\",\"b.lua\"],\"function\":\"judge\"}");
		Files.writeString(folder.resolve("a.lua"), "ipv4 = data.layout { src = {0, 8} } function is_dns(pkt) local inner = 1 end");
		Files.writeString(folder.resolve("b.lua"), "on disk");
		documents.open(new Document(folder.resolve("b.lua").toUri().toString(), 1, "function judge(pkt) end"));
	}

	@ParameterizedTest
	@CsvSource({ "'', ipv4 is_dns judge", "dns, is_dns", "DNS, is_dns", "id, is_dns", "j, judge", "inner, ''", "xyz, ''", "pi4, ''" })
	void findsByLettersInTheirOrder(String query, String names) {
		assertEquals(names.isEmpty() ? List.of() : List.of(names.split(" ")), symbols.inWorkspace(query, () -> { }).stream().map(symbol -> symbol.getName()).toList());
	}

	@Test
	void saysWhere() {
		var found = symbols.inWorkspace("is_dns", () -> { }).getFirst();
		assertEquals(folder.resolve("a.lua").toUri().toString(), found.getLocation().getLeft().getUri());
		assertEquals(45, found.getLocation().getLeft().getRange().getStart().getCharacter());
		assertEquals("a.lua", found.getContainerName());
	}
}
