// SPDX-License-Identifier: EPL-2.0
package org.xdplua.runtime.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import jnr.ffi.LibraryLoader;

/** Finds the library: what {@code -Dxdplua.library} names, else the one that is packed for this platform. */
public final class NativeLibrary {
	/** A system property: the library's file, to use instead of the packed one. */
	public static final String PROPERTY = "xdplua.library";
	/** Where jffi, below jnr-ffi, unpacks its own library. */
	private static final String JFFI_FOLDER = "jffi.extract.dir";

	private NativeLibrary() {
	}

	/**
	 * Loads the library and asks for its version.
	 *
	 * @param functions the interface with the functions that the caller needs
	 */
	public static <T extends LibXdplua> T load(Class<T> functions) throws UnavailableException {
		try {
			PrivateCache cache = PrivateCache.ofUser();
			Path file = System.getProperty(PROPERTY) == null ? unpack(cache) : named(System.getProperty(PROPERTY));
			if (System.getProperty(JFFI_FOLDER) == null) {
				System.setProperty(JFFI_FOLDER, cache.folder("jffi").toString());
			}
			return checked(LibraryLoader.create(functions).failImmediately().load(file.toString()), file);
		} catch (IOException e) {
			throw new UnavailableException(e.getMessage());
		} catch (LinkageError | UnsupportedOperationException e) {
			throw new UnavailableException("the library does not load: " + e.getMessage());
		}
	}

	private static Path named(String name) throws UnavailableException {
		Path file = Path.of(name).toAbsolutePath();
		if (!Files.isRegularFile(file)) {
			throw new UnavailableException("-D" + PROPERTY + " names no file: " + file);
		}
		return file;
	}

	private static Path unpack(PrivateCache cache) throws IOException, UnavailableException {
		String platform = platform();
		try (InputStream in = NativeLibrary.class.getResourceAsStream("/native/" + platform + "/libxdplua.so")) {
			if (in == null) {
				throw new UnavailableException("libxdplua is not made for " + platform);
			}
			return cache.unpack(in.readAllBytes(), "libxdplua.so");
		}
	}

	private static String platform() {
		String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).replace(" ", "");
		String machine = System.getProperty("os.arch");
		return system + "-" + (machine.equals("amd64") ? "x86_64" : machine);
	}

	private static <T extends LibXdplua> T checked(T library, Path file) throws UnavailableException {
		int version = library.xdplua_api_version();
		if (version != LibXdplua.API_VERSION) {
			throw new UnavailableException(file + " has version " + version + " of the interface, version " + LibXdplua.API_VERSION + " is needed");
		}
		return library;
	}
}
