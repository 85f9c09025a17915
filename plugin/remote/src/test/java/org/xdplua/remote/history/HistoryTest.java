// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xdplua.remote.status.LoadedFile;
import org.xdplua.remote.status.Running;

/** What is remembered of deploys. */
class HistoryTest {

	@TempDir
	Path folder;
	private History history;

	@BeforeEach
	void start() {
		history = new History(new StateFolder(folder.resolve("state")));
	}

	private HistoryEntry record(String host, String interfaceName, String text, Optional<String> source) throws IOException {
		byte[] sent = text.getBytes(StandardCharsets.UTF_8);
		Running now = new Running("web", "callback", "generic", "pass", List.of(new LoadedFile("web.lua", sent.length, History.sha256(sent))));
		return history.record(host, host + " (root@192.0.2.7:22)", interfaceName, Optional.of(now), now,
				List.of(new History.Script("web.lua", sent, source.map(one -> one.getBytes(StandardCharsets.UTF_8)))), Optional.of("other"));
	}

	@Test
	void entriesComeBackAsTheyWere() throws IOException {
		HistoryEntry first = record("lab", "xdp0", "one", Optional.empty());
		HistoryEntry second = record("lab", "xdp0", "two", Optional.of("-- two\n"));
		assertEquals(List.of(second, first), history.entries("lab", "xdp0"));
		assertEquals(List.of(), history.entries("lab", "xdp1"));
		String hash = second.now().files().getFirst().sha256();
		assertArrayEquals("two".getBytes(StandardCharsets.UTF_8), history.sent(hash).orElseThrow());
		assertArrayEquals("-- two\n".getBytes(StandardCharsets.UTF_8), history.source(hash).orElseThrow());
		assertArrayEquals("one".getBytes(StandardCharsets.UTF_8), history.source(first.now().files().getFirst().sha256()).orElseThrow());
	}

	@ParameterizedTest
	@ValueSource(strings = { "lab", "../../etc", "..", ".", "/etc/passwd", "a b", "it's", "$(touch pwned)", "line\nbreak", "日本", "%41", "a%2Fb", "-rf", "~", "*", "COM1" })
	void noNameLeadsElsewhere(String name) throws IOException {
		HistoryEntry entry = record(name, name, "text", Optional.empty());
		assertEquals(List.of(entry), history.entries(name, name));
		assertEquals(List.of(new History.Place(name, name)), history.places());
		try (Stream<Path> all = Files.walk(folder)) {
			assertTrue(all.allMatch(path -> path.equals(folder) || path.startsWith(folder.resolve("state"))));
		}
		try (Stream<Path> hosts = Files.list(folder.resolve("state/history"))) {
			assertEquals(1, hosts.count());
		}
	}

	@Test
	void onlyTheUserMayRead() throws IOException {
		record("lab", "xdp0", "one", Optional.of("source"));
		try (Stream<Path> all = Files.walk(folder.resolve("state"))) {
			for (Path path : all.toList()) {
				assertEquals(Files.isDirectory(path) ? "rwx------" : "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)), path.toString());
			}
		}
	}

	@Test
	void aDamagedEntryHidesNoOther() throws IOException {
		HistoryEntry good = record("lab", "xdp0", "one", Optional.empty());
		Path entries = folder.resolve("state/history/lab/xdp0");
		Files.writeString(entries.resolve("20990101-000000-000-0000.json"), "{\"id\":");
		Files.writeString(entries.resolve("20990101-000000-000-0001.json"), "{\"id\":\"x\",\"time\":\"yesterday\"}");
		Files.write(entries.resolve("20990101-000000-000-0002.json"), new byte[] { '"', (byte) 0xe9, '"' });
		Files.createDirectory(entries.resolve("20990101-000000-000-0003.json"));
		assertEquals(List.of(good), history.entries("lab", "xdp0"));
		assertTrue(Files.exists(entries.resolve("20990101-000000-000-0000.json")), "nothing is thrown away");
	}

	@Test
	void aMachineCannotNameAFile() throws IOException {
		Files.createDirectories(folder.resolve("state/scripts"));
		Files.writeString(folder.resolve("x.lua"), "secret");
		assertEquals(Optional.empty(), history.sent("../../x"));
	}
}
