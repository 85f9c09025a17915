// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xdplua.lang.minify.LineMap;
import org.xdplua.remote.status.LoadedFile;

/** From lines of what runs to lines of its source. */
class LineMapsTest {

	private static final String HASH = "0123456789abcdef".repeat(4);

	@TempDir
	Path folder;

	@Test
	void errorsNameTheLinesOfTheSource() throws IOException {
		LineMaps maps = new LineMaps(new StateFolder(folder.resolve("state")));
		maps.keep(HASH, new LineMap(List.of(3, 7)));
		assertEquals("web.lua:7: oops\nweb.lua:3: in function <web.lua:3>",
				maps.translate("web.lua:2: oops\nweb.lua:1: in function <web.lua:1>", List.of(new LoadedFile("web.lua", 10, HASH))));
		assertEquals("web.lua:2: oops", maps.translate("web.lua:2: oops", List.of(new LoadedFile("web.lua", 10, HASH.replace('0', '1')))));
	}

	@Test
	void aMachineCannotNameAFile() throws IOException {
		Files.writeString(folder.resolve("x.json"), new LineMap(List.of(3)).toJson());
		assertEquals(Optional.empty(), new LineMaps(new StateFolder(folder.resolve("state"))).find("../../x"));
	}

	@Test
	void onlyTheUserMayRead() throws IOException {
		new LineMaps(new StateFolder(folder.resolve("state/xdplua"))).keep(HASH, new LineMap(List.of(3)));
		try (Stream<Path> all = Files.walk(folder.resolve("state"))) {
			assertEquals(List.of("rwx------", "rwx------", "rwx------", "rw-------"), all.map(LineMapsTest::permissions).toList());
		}
	}

	private static String permissions(Path path) {
		try {
			return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}
}
