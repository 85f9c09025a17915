// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What has been made of files, made anew when a file's time or size has changed. */
final class FileCache<T> {
	/** Reads a file. */
	interface Reader<T> {
		T read(Path file) throws IOException;
	}

	private record Entry<T>(FileTime time, long size, T value) {
	}

	private final Map<Path, Entry<T>> entries = new ConcurrentHashMap<>();
	private final Reader<T> reader;

	FileCache(Reader<T> reader) {
		this.reader = reader;
	}

	/** Empty if the file can't be read. */
	Optional<T> get(Path file) {
		try {
			FileTime time = Files.getLastModifiedTime(file);
			long size = Files.size(file);
			Entry<T> known = entries.get(file);
			if (known == null || !known.time.equals(time) || known.size != size) {
				known = new Entry<>(time, size, reader.read(file));
				entries.put(file, known);
			}
			return Optional.of(known.value);
		} catch (IOException e) {
			entries.remove(file);
			return Optional.empty();
		}
	}
}
