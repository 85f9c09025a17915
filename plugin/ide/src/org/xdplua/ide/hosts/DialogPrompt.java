// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.hosts;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.xdplua.ide.ui.Ask;
import org.xdplua.remote.session.UserPrompt;

/** Host keys and passphrases in dialogs. The connecting thread waits, the UI thread doesn't. */
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
		return Ask.person(shell -> {
			String again = attempt > 1 ? "That was not the passphrase. " : "";
			InputDialog dialog = new PassphraseDialog(shell, again + "Passphrase of the private key " + keyFile + ":");
			return dialog.open() == Window.OK ? dialog.getValue() : null;
		}, () -> false);
	}

	/** Shows dots. */
	private static final class PassphraseDialog extends InputDialog {
		PassphraseDialog(Shell shell, String question) {
			super(shell, "Passphrase", question, "", null);
		}

		@Override
		protected int getInputTextStyle() {
			return SWT.SINGLE | SWT.BORDER | SWT.PASSWORD;
		}
	}
}
