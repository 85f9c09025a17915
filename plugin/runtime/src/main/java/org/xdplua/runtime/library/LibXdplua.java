// SPDX-License-Identifier: EPL-2.0
package org.xdplua.runtime.library;

import jnr.ffi.annotations.In;
import jnr.ffi.annotations.Out;

/** The functions of libxdplua that are used here, as kernel/libxdplua/include/xdplua/libxdplua.h declares them. */
public interface LibXdplua {
	/** {@code XDPLUA_API_VERSION}: another one means other functions or other layouts. */
	int API_VERSION = 2;
	/** {@code XDPLUA_TEXT_MAX}: bytes of a text, with the NUL. */
	int TEXT_MAX = 513;

	int xdplua_api_version();

	/** Compiles a script. 0, or a negative errno and a text in {@code error}. Makes a state of its own, so any thread may call it. */
	int xdplua_check(String name, @In byte[] script, long size, @Out byte[] error, long errorSize);

	/**
	 * Compiles a script and writes what the VM would execute. How many bytes there are, of which at most {@code bytesSize} are written, or
	 * a negative errno and a text in {@code error}. Makes a state of its own, so any thread may call it.
	 */
	long xdplua_bytecode(String name, @In byte[] script, long scriptSize, @Out byte[] bytes, long bytesSize, @Out byte[] error, long errorSize);
}
