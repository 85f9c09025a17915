// SPDX-License-Identifier: EPL-2.0
package org.xdplua.runtime.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library that a system property names. */
class NativeLibraryTest {
	@TempDir
	private Path folder;

	@AfterEach
	void forget() {
		System.clearProperty(NativeLibrary.PROPERTY);
	}

	@Test
	void aFileThatIsNotThereIsNamed() {
		System.setProperty(NativeLibrary.PROPERTY, folder.resolve("no.so").toString());
		assertEquals("-Dxdplua.library names no file: " + folder.resolve("no.so"), refused().getMessage());
	}

	@Test
	void whatIsNoLibraryDoesNotLoad() throws Exception {
		System.setProperty(NativeLibrary.PROPERTY, Files.writeString(folder.resolve("text.so"), "no library").toString());
		assertTrue(refused().getMessage().startsWith("the library does not load: "), refused().getMessage());
	}

	@Test
	void theBuiltOneLoads() throws Exception {
		System.setProperty(NativeLibrary.PROPERTY, Path.of("../../kernel/build/libxdplua.so").toString());
		assertEquals(LibXdplua.API_VERSION, NativeLibrary.load(LibXdplua.class).xdplua_api_version());
	}

	private static UnavailableException refused() {
		return assertThrows(UnavailableException.class, () -> NativeLibrary.load(LibXdplua.class));
	}
}
