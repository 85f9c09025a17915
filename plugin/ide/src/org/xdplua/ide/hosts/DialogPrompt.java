// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.hosts;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.xdplua.ide.ui.Ask;
import org.xdplua.remote.session.UserPrompt;

/** Host keys and secrets in dialogs; what is remembered isn't asked for. The connecting thread waits, the UI thread doesn't. */
final class DialogPrompt implements UserPrompt {
	@Override
	public boolean acceptHostKey(HostKeyQuestion question) {
		return Ask.person(shell -> confirm(shell, question), () -> false).orElse(false);
	}

	private static boolean confirm(Shell shell, HostKeyQuestion question) {
		String text = "The machine " + question.where() + " is not known yet. It shows this " + question.keyType() + " key:\n\n"
				+ question.fingerprint() + "\n\n" + (question.note().isEmpty() ? "" : question.note() + "\n\n")
				+ "Compare it with what 'ssh-keygen -l' prints on that machine. If you accept, " + question.file() + " will remember it.";
		// "Refuse" is the default button: Enter must not trust anybody
		return MessageDialog.open(MessageDialog.WARNING, shell, "Unknown Host Key", text, SWT.NONE, "Refuse", "Accept") == 1;
	}

	@Override
	public Optional<String> passphrase(Path keyFile, int attempt) {
		return secret("passphrase of " + keyFile, attempt, "Passphrase", "Passphrase of the private key " + keyFile + ":", false);
	}

	@Override
	public Optional<String> secret(SecretQuestion question) {
		String title = question.purpose() == Purpose.SUDO ? "Password for sudo" : "Login";
		String text = question.purpose() == Purpose.KEYBOARD_INTERACTIVE ? question.where() + " asks: " + question.text() : question.text() + " on " + question.where() + ":";
		return secret(question.purpose() + " of " + question.where() + ": " + question.text(), question.attempt(), title, text, question.echo());
	}

	/** @param attempt from 1; a later one tells that what was given before is wrong */
	private static Optional<String> secret(String what, int attempt, String title, String question, boolean echo) {
		if (attempt == 1) {
			Optional<String> remembered = SecretStore.find(what);
			if (remembered.isPresent()) {
				return remembered;
			}
		} else {
			SecretStore.forget(what);
		}
		String again = attempt > 1 ? "That was not right. " : "";
		Optional<SecretDialog.Typed> typed = Ask.person(shell -> SecretDialog.ask(shell, title, again + question, echo), () -> false);
		typed.filter(SecretDialog.Typed::remember).ifPresent(given -> SecretStore.keep(what, given.secret()));
		return typed.map(SecretDialog.Typed::secret);
	}
}
