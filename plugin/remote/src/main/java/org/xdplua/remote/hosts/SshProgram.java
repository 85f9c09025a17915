// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.hosts;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;

/** Runs {@code ssh -G}, which prints the configuration of one host and connects to nothing. */
record SshProgram(String program, Duration timeout) {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);
	private static final long POLL_MS = 20;

	SshProgram(String program) {
		this(program, TIMEOUT);
	}

	/** @return lines of "keyword value" */
	List<String> resolved(Jump host, Optional<Path> config, Progress progress) throws RemoteException {
		String alias = host.host();
		List<String> command = new ArrayList<>(List.of(program, "-G"));
		config.ifPresent(file -> command.addAll(List.of("-F", file.toString())));
		host.user().ifPresent(user -> command.addAll(List.of("-l", user)));
		host.port().ifPresent(port -> command.addAll(List.of("-p", port.toString())));
		command.addAll(List.of("--", alias));
		// files and not pipes: nobody has to read along, and a Match exec that hangs can't hold us
		Path out = null;
		Path err = null;
		try {
			out = Files.createTempFile("xdplua-ssh", ".out");
			err = Files.createTempFile("xdplua-ssh", ".err");
			Process process = start(command, out, err);
			try {
				await(process, alias, progress);
			} finally {
				process.descendants().forEach(ProcessHandle::destroyForcibly);
				process.destroyForcibly();
			}
			String errors = read(err).strip();
			if (process.exitValue() != 0) {
				throw new RemoteException(Kind.BAD_HOST_CONFIG, "ssh can't make out the host: " + lastLine(errors), alias,
						"correct the name or " + config.map(Path::toString).orElse("~/.ssh/config"));
			}
			return read(out).lines().toList();
		} catch (IOException e) {
			throw new RemoteException(Kind.BAD_HOST_CONFIG, "ssh's answer can't be kept in a temporary file", e.getMessage(), "make room in " + System.getProperty("java.io.tmpdir"), e);
		} finally {
			delete(out);
			delete(err);
		}
	}

	private Process start(List<String> command, Path out, Path err) throws RemoteException {
		try {
			return new ProcessBuilder(command).redirectInput(new File(nullDevice())).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
		} catch (IOException e) {
			throw new RemoteException(Kind.NO_SSH_PROGRAM, "there is no ssh program to read the ssh configuration with", program,
					"install OpenSSH's client (Debian: apt-get install openssh-client) and make sure that it is in PATH", e);
		}
	}

	private void await(Process process, String alias, Progress progress) throws RemoteException {
		long end = System.nanoTime() + timeout.toNanos();
		try {
			while (!process.waitFor(POLL_MS, TimeUnit.MILLISECONDS)) {
				if (progress.cancelled()) {
					throw RemoteException.cancelled("ssh -G read the configuration", alias);
				}
				if (System.nanoTime() - end > 0) {
					throw new RemoteException(Kind.TIMEOUT, "ssh -G didn't answer within " + timeout.toSeconds() + " s", alias,
							"try 'ssh -G " + alias + "' in a terminal: a 'Match exec' or a slow name server may hold it");
				}
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw RemoteException.cancelled("ssh -G read the configuration", alias);
		}
	}

	private static String nullDevice() {
		return File.separatorChar == '\\' ? "NUL" : "/dev/null";
	}

	private static String read(Path file) throws IOException {
		return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
	}

	private static String lastLine(String text) {
		return text.substring(text.lastIndexOf('\n') + 1).strip();
	}

	private static void delete(Path file) {
		try {
			if (file != null) {
				Files.deleteIfExists(file);
			}
		} catch (IOException e) {
			// a small file stays in the temporary folder, which the system empties
		}
	}
}
