// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The scripts of kernel/samples. */
final class Samples {
	static final Path FOLDER = Path.of(System.getProperty("xdplua.root", ""), "kernel/samples");

	private Samples() {
	}

	/** @param name as "dns/records.lua" */
	static String text(String name) throws IOException {
		return Files.readString(FOLDER.resolve(name));
	}
}
