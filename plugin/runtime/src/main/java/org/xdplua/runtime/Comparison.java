// SPDX-License-Identifier: EPL-2.0
package org.xdplua.runtime;

import java.util.Arrays;
import java.util.Optional;

import org.xdplua.runtime.library.LibXdplua;

/** {@link SameCode} through libxdplua. */
record Comparison(LibXdplua library) {
	/** Bytecode takes some bytes for each byte of text; what needs more is compiled twice. */
	private static final int ROOM_PER_BYTE = 16;
	private static final int ROOM = 1 << 12;

	private static final class RefusedException extends Exception {
		private static final long serialVersionUID = 1;

		RefusedException(String message) {
			super(message);
		}
	}

	Optional<String> difference(String name, byte[] before, byte[] after) {
		try {
			return Arrays.equals(code(name, before), code(name, after)) ? Optional.empty() : Optional.of("the bytecode differs");
		} catch (RefusedException e) {
			return Optional.of(e.getMessage());
		}
	}

	private byte[] code(String name, byte[] script) throws RefusedException {
		byte[] room = new byte[ROOM + ROOM_PER_BYTE * script.length];
		long length = code(name, script, room);
		if (length > room.length) {
			room = new byte[(int) length];
			code(name, script, room);
		}
		return Arrays.copyOf(room, (int) length);
	}

	private long code(String name, byte[] script, byte[] room) throws RefusedException {
		byte[] error = new byte[LibXdplua.TEXT_MAX];
		// a buffer of no bytes has no address
		long length = library.xdplua_bytecode(name, script.length == 0 ? new byte[1] : script, script.length, room, room.length, error, error.length);
		if (length < 0) {
			throw new RefusedException(LoadedRuntime.text(error));
		}
		return length;
	}
}
