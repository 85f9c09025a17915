// SPDX-License-Identifier: EPL-2.0
package org.xdplua.runtime.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is loaded as code can't have been put there by somebody else. */
class PrivateCacheTest {
	private static final byte[] BYTES = { 1, 2, 3 };

	@TempDir
	private Path folder;
	private Path root;
	private PrivateCache cache;

	@BeforeEach
	void open() {
		root = folder.resolve("cache/xdplua");
		cache = new PrivateCache(root);
	}

	@Test
	void unpacksForTheOwnerAlone() throws Exception {
		Path file = cache.unpack(BYTES, "a.so");
		assertArrayEquals(BYTES, Files.readAllBytes(file));
		assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(root)));
		assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
		assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
		assertEquals(file, cache.unpack(BYTES, "a.so"));
	}

	@Test
	void replacesWhatIsNotTheSame() throws Exception {
		Path file = cache.unpack(BYTES, "a.so");
		Files.write(file, new byte[] { 9 });
		assertArrayEquals(BYTES, Files.readAllBytes(cache.unpack(BYTES, "a.so")));
	}

	@Test
	void replacesALink() throws Exception {
		Path file = cache.unpack(BYTES, "a.so");
		Path elsewhere = Files.move(file, folder.resolve("elsewhere"));
		Files.createSymbolicLink(file, elsewhere);
		assertEquals(false, Files.isSymbolicLink(cache.unpack(BYTES, "a.so")));
	}

	@Test
	void refusesAFolderThatOthersCanWriteTo() throws Exception {
		cache.unpack(BYTES, "a.so");
		Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxrwx---"));
		assertThrows(IOException.class, () -> cache.unpack(BYTES, "a.so"));
		Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx---rwx"));
		assertThrows(IOException.class, () -> cache.unpack(BYTES, "a.so"));
	}

	@Test
	void refusesALinkInPlaceOfTheFolder() throws Exception {
		Files.createDirectories(root.getParent());
		Files.createSymbolicLink(root, Files.createDirectory(folder.resolve("elsewhere")));
		assertThrows(IOException.class, () -> cache.unpack(BYTES, "a.so"));
	}
}
