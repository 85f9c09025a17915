// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.status;

/**
 * A script as the kernel has it.
 *
 * @param name the chunk's name in messages
 * @param size bytes
 * @param sha256 of its text, 64 hexadecimal digits in lower case
 */
public record LoadedFile(String name, int size, String sha256) {

	private static final int HASH_SHOWN = 12;

	/** Enough of the hash for people to tell scripts apart. */
	public String shortHash() {
		return sha256.substring(0, Math.min(HASH_SHOWN, sha256.length()));
	}

	/** For people: "web.lua, 321 bytes, sha256 1a2b3c4d5e6f". */
	public String shown() {
		return name + ", " + size + " bytes, sha256 " + shortHash();
	}
}
