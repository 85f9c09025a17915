// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.hosts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.xdplua.remote.session.UserPrompt;

/** Host keys and secrets in dialogs; what is remembered isn't asked for. The connecting thread waits, the UI thread doesn't. */
final class DialogPrompt implements UserPrompt {
	/** A login is given up by then: who still waited would take the answer from the next one. */
	private static final Duration LOGIN = Duration.ofMinutes(2);
	/** sudo is asked for over a session that is there and stays. */
	private static final Duration SUDO = Duration.ofDays(1);

	private final Questions<Boolean> keys = new Questions<>();
	private final Questions<SecretDialog.Typed> secrets = new Questions<>();

	@Override
	public boolean acceptHostKey(HostKeyQuestion question) {
		String text = text(question);
		return keys.ask(text, shell -> confirm(shell, text), LOGIN).orElse(false);
	}

	private static String text(HostKeyQuestion question) {
		return "The machine " + question.where() + " is not known yet. It shows this " + question.keyType() + " key:\n\n"
				+ question.fingerprint() + "\n\n" + (question.note().isEmpty() ? "" : question.note() + "\n\n")
				+ "Compare it with what 'ssh-keygen -l' prints on that machine. If you accept, " + question.file() + " will remember it.";
	}

	private static boolean confirm(Shell shell, String text) {
		// "Refuse" is the default button: Enter must not trust anybody
		return MessageDialog.open(MessageDialog.WARNING, shell, "Unknown Host Key", text, SWT.NONE, "Refuse", "Accept") == 1;
	}

	@Override
	public Optional<String> passphrase(Path keyFile, int attempt) {
		return secret("passphrase of " + keyFile, attempt, "Passphrase", "Passphrase of the private key " + keyFile + ":", false, LOGIN);
	}

	@Override
	public Optional<String> secret(SecretQuestion question) {
		String title = question.purpose() == Purpose.SUDO ? "Password for sudo" : "Login";
		String text = question.purpose() == Purpose.KEYBOARD_INTERACTIVE ? question.where() + " asks: " + question.text() : question.text() + " on " + question.where() + ":";
		return secret(question.purpose() + " of " + question.where() + ": " + question.text(), question.attempt(), title, text, question.echo(),
				question.purpose() == Purpose.SUDO ? SUDO : LOGIN);
	}

	/** @param attempt from 1; a later one tells that what was given before is wrong */
	private Optional<String> secret(String what, int attempt, String title, String question, boolean echo, Duration patience) {
		if (attempt == 1) {
			Optional<String> remembered = SecretStore.find(what);
			if (remembered.isPresent()) {
				return remembered;
			}
		} else {
			SecretStore.forget(what);
		}
		String text = (attempt > 1 ? "That was not right. " : "") + question;
		Optional<SecretDialog.Typed> typed = secrets.ask(what + text, shell -> SecretDialog.ask(shell, title, text, echo), patience);
		typed.filter(SecretDialog.Typed::remember).ifPresent(given -> SecretStore.keep(what, given.secret()));
		return typed.map(SecretDialog.Typed::secret);
	}
}
