// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.xdplua.lang.check.Script;
import org.xdplua.lang.minify.Minified;
import org.xdplua.lang.minify.Minifier;
import org.xdplua.runtime.KernelCompiler;

/** Minifies with the proof, where libxdplua loads. */
final class Minifying {

	private Minifying() {
	}

	static Minified minify(Script script) {
		return Minifier.minify(script, KernelCompiler.proof());
	}

	/** @throws IOException with words for people */
	static Script read(Path file) throws IOException {
		try {
			if (Files.isDirectory(file)) {
				throw new IOException("is no file");
			}
			return Script.of(String.valueOf(file.getFileName()), Files.readString(file));
		} catch (NoSuchFileException e) {
			throw new IOException("there is no such file", e);
		} catch (CharacterCodingException e) {
			throw new IOException("is no UTF-8", e);
		}
	}
}
