// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.deploy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Scripts as one stream for {@code xdplua --bundle -}: for each a line "xdplua-file LENGTH NAME", its bytes and a line break; then the line "xdplua-end".
 * The end tells a whole bundle from one that was cut: without it nothing reaches the kernel.
 */
final class Bundle {

	private Bundle() {
	}

	static byte[] of(List<ScriptFile> files) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (ScriptFile file : files) {
			byte[] bytes = file.bytes();
			out.writeBytes(("xdplua-file " + bytes.length + " " + file.name() + "\n").getBytes(StandardCharsets.UTF_8));
			out.writeBytes(bytes);
			out.write('\n');
		}
		out.writeBytes("xdplua-end\n".getBytes(StandardCharsets.UTF_8));
		return out.toByteArray();
	}
}
