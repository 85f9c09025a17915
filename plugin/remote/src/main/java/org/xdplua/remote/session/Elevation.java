// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.session.UserPrompt.Purpose;
import org.xdplua.remote.session.UserPrompt.SecretQuestion;

/**
 * Runs commands through sudo. It is tried without a password first; when sudo wants one, a person is asked, and the answer is tried on a command without an
 * effect before it goes in front of anything else on standard input: sudo would take the lines behind a wrong password for further ones.
 */
final class Elevation {

	/** In the language in which {@link #wantsPassword} understands it. */
	private static final List<String> WITHOUT_PASSWORD = List.of("env", "LC_ALL=C", "sudo", "-n", "--");
	/** What sudo prints when it reads a password: tells on standard error that it did. */
	private static final String MARKER = "[xdplua: sudo reads a password]";
	/** With -k sudo asks even if it has just been told, so that the first line is never left to the command. */
	private static final List<String> WITH_PASSWORD = List.of("env", "LC_ALL=C", "sudo", "-k", "-S", "-p", MARKER, "--");
	private static final int ATTEMPTS = 3;

	/** A command line and all that it may read. */
	record Call(List<String> argv, byte[] stdin) {
	}

	private final UserPrompt prompt;
	/** UTF-8, with the line break; null while sudo wanted none. */
	private byte[] password;

	Elevation(UserPrompt prompt) {
		this.prompt = prompt;
	}

	ExecResult run(Session session, List<String> argv, byte[] stdin, Progress progress) throws RemoteException {
		if (!knowsPassword()) {
			ExecResult result = session.exec(joined(WITHOUT_PASSWORD, argv), stdin, progress);
			if (!wantsPassword(result) || !ask(session, argv.getFirst(), progress)) {
				return result;
			}
		}
		Call call = withPassword(argv, stdin);
		ExecResult result = session.exec(call.argv(), call.stdin(), progress);
		return new ExecResult(result.exit(), result.out(), result.err().replace(MARKER, ""));
	}

	/** For a command that can't be run a second time to see whether a password is needed. */
	Call prepared(Session session, List<String> argv, byte[] stdin, Progress progress) throws RemoteException {
		if (!knowsPassword() && wantsPassword(session.exec(joined(WITHOUT_PASSWORD, List.of(argv.getFirst(), "--version")), new byte[0], progress))) {
			ask(session, argv.getFirst(), progress);
		}
		return knowsPassword() ? withPassword(argv, stdin) : new Call(joined(WITHOUT_PASSWORD, argv), stdin);
	}

	private synchronized boolean knowsPassword() {
		return password != null;
	}

	/** sudo's own words, before the command could say anything; "-n" makes it say them instead of asking. */
	private static boolean wantsPassword(ExecResult result) {
		return result.exit() == 1 && result.out().isEmpty() && result.err().startsWith("sudo: ") && result.err().contains("password");
	}

	/** @return whether there is a password now */
	private synchronized boolean ask(Session session, String command, Progress progress) throws RemoteException {
		for (int attempt = 1; password == null && attempt <= ATTEMPTS; attempt++) {
			Optional<String> typed = prompt.secret(new SecretQuestion(Purpose.SUDO, session.host().where(), "sudo password of " + session.host().user(), false, attempt));
			if (typed.isEmpty()) {
				return false;
			}
			byte[] line = (typed.get() + "\n").getBytes(StandardCharsets.UTF_8);
			ExecResult tried = session.exec(joined(WITH_PASSWORD, List.of(command, "--version")), line, progress);
			int asked = tried.err().split(java.util.regex.Pattern.quote(MARKER), -1).length - 1;
			if (asked == 1 && tried.exit() == 0) {
				password = line;
			} else if (asked <= 1 && tried.exit() != 0 && !tried.err().contains("password attempt")) {
				throw new RemoteException(Kind.NOT_PERMITTED, "sudo refused: " + tried.err().replace(MARKER, "").strip(), session.host().where(),
						"allow " + session.host().user() + " to run " + command + " as root");
			}
		}
		if (password == null) {
			throw new RemoteException(Kind.NOT_PERMITTED, "sudo took none of the passwords", session.host().where(), "try again with the password of " + session.host().user());
		}
		return true;
	}

	private synchronized Call withPassword(List<String> argv, byte[] stdin) {
		ByteArrayOutputStream both = new ByteArrayOutputStream();
		both.writeBytes(password);
		both.writeBytes(stdin);
		return new Call(joined(WITH_PASSWORD, argv), both.toByteArray());
	}

	private static List<String> joined(List<String> first, List<String> second) {
		List<String> all = new ArrayList<>(first);
		all.addAll(second);
		return all;
	}
}
