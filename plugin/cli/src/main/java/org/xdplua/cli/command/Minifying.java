// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.xdplua.lang.Budget;
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

	/** @throws IOException with words for people, where no form of the script would be taken by the kernel */
	static Minified minifyForTheKernel(Script script) throws IOException {
		if (script.text().isEmpty()) {
			throw new IOException("script is empty (0 bytes; 1 to " + Budget.MAX_BYTES + " are allowed): write a callback");
		}
		if (!Minifier.canMinify(script)) {
			throw new IOException("the script has syntax errors: see xdpluactl check");
		}
		Minified minified = minify(script);
		Optional<String> refusal = Refused.why(script, minified);
		if (refusal.isPresent()) {
			throw new IOException(refusal.get());
		}
		return minified;
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
