// SPDX-License-Identifier: EPL-2.0
package org.xdplua.runtime.library;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * A folder in the user's cache that nobody else can write to. Code that is loaded from a file must come from such a place: what
 * is a link, belongs to somebody else or can be written by others is refused, never repaired.
 */
final class PrivateCache {
	private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
	private static final Set<PosixFilePermission> OF_OTHERS = Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

	private final Path root;

	/** @param root made if it is not there */
	PrivateCache(Path root) {
		this.root = root;
	}

	/** {@code $XDG_CACHE_HOME/xdplua}, or {@code ~/.cache/xdplua}. */
	static PrivateCache ofUser() {
		String cache = System.getenv("XDG_CACHE_HOME");
		Path home = cache != null && cache.startsWith("/") ? Path.of(cache) : Path.of(System.getProperty("user.home"), ".cache");
		return new PrivateCache(home.resolve("xdplua"));
	}

	/** A folder in the cache, made if need be. */
	Path folder(String name) throws IOException {
		Files.createDirectories(root.getParent());
		return mine(mine(root).resolve(name));
	}

	/** The file with these bytes, in a folder that their hash names. What is there already is read again before it is trusted. */
	Path unpack(byte[] bytes, String name) throws IOException {
		String hash = hash(bytes);
		Path file = folder(hash).resolve(name);
		if (!isOurs(file) || !hash.equals(hash(Files.readAllBytes(file)))) {
			Path temporary = Files.createTempFile(file.getParent(), name, ".new"); // readable and writable for the owner only
			try {
				Files.write(temporary, bytes);
				Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			} finally {
				Files.deleteIfExists(temporary);
			}
		}
		if (!isOurs(file) || !hash.equals(hash(Files.readAllBytes(file)))) {
			throw new IOException(file + " is not what has just been written to it");
		}
		return file;
	}

	private static Path mine(Path folder) throws IOException {
		try {
			Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER));
		} catch (FileAlreadyExistsException e) {
			if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
				throw new IOException(folder + " is no folder");
			}
		}
		if (!isOwn(folder)) {
			throw new IOException(folder + " belongs to somebody else, or can be written by others");
		}
		return folder;
	}

	private static boolean isOurs(Path file) throws IOException {
		return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isOwn(file);
	}

	private static boolean isOwn(Path path) throws IOException {
		Object owner = Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
		Object self = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
		return owner.equals(self) && Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).stream().noneMatch(OF_OTHERS::contains);
	}

	private static String hash(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java has it
		}
	}
}
