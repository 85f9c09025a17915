// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A folder whose files are the user's alone (0700 and 0600) and appear whole or not at all.
 *
 * @param root need not exist
 */
public record StateFolder(Path root) {

	/** {@code $XDG_STATE_HOME/xdplua}, by default {@code ~/.local/state/xdplua} (XDG Base Directory Specification). */
	public static StateFolder ofUser() {
		String state = System.getenv("XDG_STATE_HOME");
		Path base = state == null || !Path.of(state).isAbsolute() ? Path.of(System.getProperty("user.home"), ".local", "state") : Path.of(state);
		return new StateFolder(base.resolve("xdplua"));
	}

	/** Replaces or makes the file. A crash leaves the old one. */
	void write(Path file, byte[] content) throws IOException {
		Path folder = file.getParent();
		Files.createDirectories(folder, only("rwx------"));
		Path written = Files.createTempFile(folder, ".new", ".tmp"); // 0600 by itself
		try {
			Files.write(written, content);
			Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(written);
		}
	}

	private FileAttribute<?>[] only(String permissions) {
		boolean posix = root.getFileSystem().supportedFileAttributeViews().contains("posix");
		return posix ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) } : new FileAttribute<?>[0];
	}
}
