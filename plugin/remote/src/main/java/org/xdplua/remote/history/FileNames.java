// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.history;

import java.nio.charset.StandardCharsets;

/** Names of hosts and interfaces as names of folders: letters, digits, "-" and "_" stay, any other byte becomes %XX. No name leads elsewhere. */
final class FileNames {

	/** What file systems take, less room for nothing. Names of hosts have 253 bytes at most, those of interfaces 15. */
	private static final int MAX = 255;

	private FileNames() {
	}

	/** @throws IllegalArgumentException for a name that no file system takes */
	static String encode(String name) {
		StringBuilder text = new StringBuilder();
		byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < bytes.length; i++) {
			char c = (char) (bytes[i] & 0xff);
			boolean stays = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.' && i > 0;
			text.append(stays ? String.valueOf(c) : String.format("%%%02X", (int) c));
		}
		if (text.isEmpty() || text.length() > MAX) {
			throw new IllegalArgumentException("no name for a folder: " + name);
		}
		return text.toString();
	}

	static String decode(String fileName) {
		byte[] bytes = new byte[fileName.length()];
		int length = 0;
		for (int i = 0; i < fileName.length(); i++) {
			if (fileName.charAt(i) == '%' && fileName.substring(i).matches("(?s)%[0-9A-F]{2}.*")) {
				bytes[length++] = (byte) Integer.parseInt(fileName.substring(i + 1, i + 3), 16);
				i += 2;
			} else {
				bytes[length++] = (byte) fileName.charAt(i);
			}
		}
		return new String(bytes, 0, length, StandardCharsets.UTF_8);
	}
}
