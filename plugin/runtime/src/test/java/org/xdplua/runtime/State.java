// SPDX-License-Identifier: EPL-2.0
package org.xdplua.runtime;

import java.nio.charset.StandardCharsets;

import jnr.ffi.Memory;
import jnr.ffi.Pointer;
import jnr.ffi.Runtime;
import jnr.ffi.annotations.Out;

import org.xdplua.runtime.library.LibXdplua;
import org.xdplua.runtime.library.NativeLibrary;
import org.xdplua.runtime.library.UnavailableException;

/** A state of libxdplua in which a test runs scripts. One thread at a time. */
public final class State implements AutoCloseable {
	/** What a test needs besides the check. */
	public interface Functions extends LibXdplua {
		void xdplua_config_init(Pointer config);

		Pointer xdplua_new(Pointer config, @Out byte[] error, long errorSize);

		void xdplua_free(Pointer state);

		int xdplua_load(Pointer state, Pointer sources, int count, @Out byte[] error, long errorSize);

		int xdplua_add_map(Pointer state, String name, Pointer description);

		long xdplua_take_output(Pointer state, @Out byte[] text, long size);
	}

	private static final int CONFIG_BYTES = 48;
	private static final int SOURCE_BYTES = 24;
	/** Kind (a hash), bytes of a key, bytes of a value, entries. */
	private static final int[] MAP = { 1, 4, 4, 16 };
	private static final int OUTPUT_BYTES = 1 << 16;

	private static Functions loaded;

	private final Functions library;
	private final Pointer state;

	public State() throws UnavailableException {
		library = library();
		Pointer config = Memory.allocateDirect(Runtime.getRuntime(library), CONFIG_BYTES);
		library.xdplua_config_init(config);
		byte[] error = new byte[LibXdplua.TEXT_MAX];
		state = library.xdplua_new(config, error, error.length);
		if (state == null) {
			throw new AssertionError(new String(error, StandardCharsets.UTF_8).strip());
		}
	}

	private static synchronized Functions library() throws UnavailableException {
		if (loaded == null) {
			loaded = NativeLibrary.load(Functions.class);
		}
		return loaded;
	}

	/** Runs a script and gives what it printed. */
	public String run(String script) {
		String error = load(script);
		if (!error.isEmpty()) {
			throw new AssertionError(error);
		}
		byte[] output = new byte[OUTPUT_BYTES];
		int length = (int) library.xdplua_take_output(state, output, output.length);
		return new String(output, 0, length, StandardCharsets.UTF_8);
	}

	/** Runs a script as test.lua and gives the error that it raised; empty if it raised none. */
	public String load(String script) {
		Runtime runtime = Runtime.getRuntime(library);
		byte[] bytes = script.getBytes(StandardCharsets.UTF_8);
		Pointer name = Memory.allocateDirect(runtime, 16);
		name.putString(0, "test.lua", 16, StandardCharsets.UTF_8);
		Pointer text = Memory.allocateDirect(runtime, bytes.length);
		text.put(0, bytes, 0, bytes.length);
		Pointer source = Memory.allocateDirect(runtime, SOURCE_BYTES);
		source.putPointer(0, name);
		source.putPointer(8, text);
		source.putLong(16, bytes.length);
		byte[] error = new byte[LibXdplua.TEXT_MAX];
		return library.xdplua_load(state, source, 1, error, error.length) == 0 ? "" : LoadedRuntime.text(error);
	}

	/** Binds a name to a new map: a hash of 4-byte keys and values. */
	void addMap(String name) {
		Pointer description = Memory.allocateDirect(Runtime.getRuntime(library), 16);
		for (int i = 0; i < MAP.length; i++) {
			description.putInt(4L * i, MAP[i]);
		}
		if (library.xdplua_add_map(state, name, description) != 0) {
			throw new AssertionError("no map " + name);
		}
	}

	@Override
	public void close() {
		library.xdplua_free(state);
	}
}
