// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.console;

import java.io.Console;
import java.nio.file.Path;
import java.util.Optional;
import org.xdplua.remote.session.UserPrompt;

/** Asks at the terminal, one question after the other. What is typed is kept nowhere. */
public final class TerminalPrompt implements UserPrompt {

	private final Console console;

	private TerminalPrompt(Console console) {
		this.console = console;
	}

	/** With standard input and output on a terminal; {@link UserPrompt#NOBODY} otherwise, so that a script never waits for an answer. */
	public static UserPrompt ifThereIsOne() {
		Console console = System.console();
		return console == null ? NOBODY : new TerminalPrompt(console);
	}

	@Override
	public synchronized boolean acceptHostKey(HostKeyQuestion question) {
		console.printf("The machine %s is not known yet. Its %s key has the fingerprint%n    %s%n", question.where(), question.keyType(), question.fingerprint());
		if (!question.note().isEmpty()) {
			console.printf("Careful: %s.%n", question.note());
		}
		String answer = console.readLine("Is that the machine's own key, to be remembered in %s (yes/no)? ", question.file());
		return "yes".equalsIgnoreCase(answer == null ? "" : answer.strip());
	}

	@Override
	public synchronized Optional<String> passphrase(Path keyFile, int attempt) {
		char[] typed = console.readPassword("%sPassphrase of %s (empty: go on without this key): ", attempt > 1 ? "That was not it. " : "", keyFile);
		return typed == null || typed.length == 0 ? Optional.empty() : Optional.of(new String(typed));
	}

	@Override
	public synchronized Optional<String> secret(SecretQuestion question) {
		String again = question.attempt() > 1 ? "That was not it. " : "";
		String text = again + Plain.line(question.text()) + " (" + question.where() + ", empty: give up): ";
		if (question.echo()) {
			String typed = console.readLine("%s", text);
			return Optional.ofNullable(typed).filter(answer -> !answer.isEmpty());
		}
		char[] typed = console.readPassword("%s", text);
		return typed == null || typed.length == 0 ? Optional.empty() : Optional.of(new String(typed));
	}
}
