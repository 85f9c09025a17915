// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** The entries of known_hosts files with their line numbers (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT). JSch's own reader keeps neither lines nor patterns. */
final class KnownHosts {

	private static final int MAX_BYTES = 16 << 20;

	private KnownHosts() {
	}

	/** @return all entries that can be read, in order; lines that can't be understood are passed over, as ssh does. A missing file has none. */
	static List<KnownHostsEntry> read(List<Path> files) throws IOException {
		List<KnownHostsEntry> entries = new ArrayList<>();
		for (Path file : files) {
			if (!Files.exists(file)) {
				continue;
			}
			if (Files.size(file) > MAX_BYTES) {
				throw new IOException(file + " is larger than " + (MAX_BYTES >> 20) + " MB");
			}
			// Latin-1 takes any byte; names and keys are ASCII
			List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).lines().toList();
			for (int i = 0; i < lines.size(); i++) {
				KnownHostsEntry.parse(lines.get(i), file, i + 1).ifPresent(entries::add);
			}
		}
		return entries;
	}

	/** Adds one line at the end, after a line break if the last line has none; makes the file (mode 600) and its folder (700). */
	static void append(Path file, String keyName, String keyType, byte[] key) throws IOException {
		Path folder = file.toAbsolutePath().getParent();
		if (!Files.exists(folder)) {
			Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		}
		byte[] line = (keyName + " " + keyType + " " + Base64.getEncoder().encodeToString(key) + "\n").getBytes(StandardCharsets.US_ASCII);
		try (SeekableByteChannel channel = Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
			ByteBuffer text = ByteBuffer.allocate(line.length + 1);
			if (channel.size() > 0) {
				ByteBuffer last = ByteBuffer.allocate(1);
				channel.position(channel.size() - 1).read(last);
				if (last.get(0) != '\n') {
					text.put((byte) '\n');
				}
			}
			text.put(line).flip();
			channel.position(channel.size());
			while (text.hasRemaining()) {
				channel.write(text);
			}
		}
	}
}
