// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.fake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Key pairs made by OpenSSH's own ssh-keygen, in the formats that people have. */
public final class Keys {

	private Keys() {
	}

	/** @param arguments of ssh-keygen: "-t ed25519", "-t rsa -b 2048 -m PEM" ... @return the private key's file; the public one has ".pub" */
	public static Path make(Path file, String passphrase, String... arguments) {
		List<String> command = new ArrayList<>(List.of("ssh-keygen", "-q", "-f", file.toString(), "-N", passphrase, "-C", "test"));
		command.addAll(Arrays.asList(arguments));
		run(command);
		return file;
	}

	public static Path ed25519(Path file) {
		return make(file, "", "-t", "ed25519");
	}

	/** The base64 field of the public key. */
	public static String blob(Path privateKey) {
		return publicLine(privateKey).split(" ")[1];
	}

	public static String publicLine(Path privateKey) {
		try {
			return Files.readString(Path.of(privateKey + ".pub")).strip();
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	/** As ssh-keygen -l prints it: "SHA256:...". */
	public static String fingerprint(Path privateKey) {
		return run(List.of("ssh-keygen", "-l", "-f", privateKey + ".pub")).split(" ")[1];
	}

	/** Runs a program to its end. @return what it printed */
	public static String run(List<String> command) {
		return run(command, "");
	}

	/** @param stdin a few lines; unlike arguments they arrive as UTF-8 in every locale */
	public static String run(List<String> command, String stdin) {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			try (OutputStream in = process.getOutputStream()) {
				in.write(stdin.getBytes(StandardCharsets.UTF_8));
			}
			String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (process.waitFor() != 0) {
				throw new IllegalStateException(command + ": " + out);
			}
			return out;
		} catch (IOException | InterruptedException e) {
			throw new IllegalStateException(command.toString(), e);
		}
	}
}
