// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang;

/** The limits that the kernel sets to scripts (kernel/xdplua/include/uapi/linux/xdplua.h). */
public final class Budget {
	/** Bytes of one script as UTF-8 ({@code XDPLUA_SCRIPT_MAX}). */
	public static final int MAX_BYTES = 8192;
	/** Scripts of one load ({@code XDPLUA_FILES_MAX}). */
	public static final int MAX_FILES = 16;
	/** Bytes of the name of a chunk, an instance or a function ({@code XDPLUA_NAME_MAX}). */
	public static final int MAX_NAME_BYTES = 63;

	private Budget() {
	}

	/** How many bytes a text takes as UTF-8; an unpaired surrogate becomes one byte, as in {@link String#getBytes}. */
	public static int bytes(CharSequence text) {
		int bytes = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < 0x80) {
				bytes++;
			} else if (c < 0x800) {
				bytes += 2;
			} else if (!Character.isSurrogate(c)) {
				bytes += 3;
			} else if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
				bytes += 4;
				i++;
			} else {
				bytes++;
			}
		}
		return bytes;
	}

	/** Whether the kernel takes a script of this size: 1 to {@link #MAX_BYTES} bytes. */
	public static boolean fits(CharSequence text) {
		int bytes = bytes(text);
		return bytes >= 1 && bytes <= MAX_BYTES;
	}
}
