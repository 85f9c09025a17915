// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.deploy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A script to load.
 *
 * @param name the chunk's name in messages
 * @param bytes its text, sent exactly as it is
 * @param source the text that it was minified from; empty when it is as somebody wrote it
 */
public record ScriptFile(String name, byte[] bytes, Optional<byte[]> source) {

	public ScriptFile {
		bytes = bytes.clone();
	}

	public ScriptFile(String name, byte[] bytes) {
		this(name, bytes, Optional.empty());
	}

	/** In UTF-8. */
	public static ScriptFile of(String name, String text) {
		return new ScriptFile(name, text.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public byte[] bytes() {
		return bytes.clone();
	}

	/** 64 hexadecimal digits in lower case, as the status has it. */
	public String sha256() {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java platform has SHA-256
		}
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ScriptFile file && name.equals(file.name) && Arrays.equals(bytes, file.bytes);
	}

	@Override
	public int hashCode() {
		return 31 * name.hashCode() + Arrays.hashCode(bytes);
	}

	@Override
	public String toString() {
		return name + " (" + bytes.length + " bytes)";
	}
}
