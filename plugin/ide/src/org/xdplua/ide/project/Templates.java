// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.xdplua.lang.project.Project;

/** The files that new projects start with. */
final class Templates {
	private Templates() {
	}

	/** A script that other scripts of its project use. */
	static byte[] helper() {
		return "-- Loaded into the same Lua state as the project's other scripts, which know what is global here.\n\n".getBytes(StandardCharsets.UTF_8);
	}

	/** A script that drops the frames of one experimental EtherType and passes the rest. @param function what to call its callback */
	static byte[] callback(String function) {
		try (InputStream in = Templates.class.getResourceAsStream("/templates/callback.lua")) {
			String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			return text.replace("function " + Project.DEFAULT_FUNCTION + "(", "function " + function + "(").getBytes(StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
