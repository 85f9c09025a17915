// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lua's own compiler: one process of {@code lua5.4} that loads chunk after chunk, none of which is run. */
final class StockLua implements AutoCloseable {
	static final String PROGRAM = "lua5.4";
	/** Reads a big-endian length and a chunk, answers a length and the error; again and again. */
	private static final String LOOP = "io.stdout:setvbuf('full') while true do local n = io.read(4) if not n then break end "
			+ "n = string.unpack('>I4', n) local chunk = n == 0 and '' or io.read(n) local f, e = load(chunk, '=t', 't') "
			+ "e = f and '' or e io.write(string.pack('>s4', e)) io.flush() end";

	private final Process process;
	private final DataOutputStream out;
	private final DataInputStream in;

	StockLua() throws IOException {
		process = new ProcessBuilder(PROGRAM, "-e", LOOP).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		out = new DataOutputStream(process.getOutputStream());
		in = new DataInputStream(process.getInputStream());
	}

	static boolean isThere() {
		try (StockLua lua = new StockLua()) {
			return lua.refuses("return 1").isEmpty();
		} catch (IOException e) {
			return false;
		}
	}

	/** Lua's message, if it does not take the chunk. */
	Optional<String> refuses(String chunk) throws IOException {
		byte[] bytes = chunk.getBytes(StandardCharsets.UTF_8);
		out.writeInt(bytes.length);
		out.write(bytes);
		out.flush();
		String message = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
		return message.isEmpty() ? Optional.empty() : Optional.of(message);
	}

	@Override
	public void close() {
		process.destroyForcibly();
	}
}
