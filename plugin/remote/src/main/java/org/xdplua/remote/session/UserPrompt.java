// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import java.nio.file.Path;
import java.util.Optional;

/** Asks a person what only a person may decide. Called on a helper thread while the connection waits: it may take as long as the server's patience. */
public interface UserPrompt {

	/** Nobody to ask: unknown keys are refused, encrypted keys are left out. */
	UserPrompt NOBODY = new UserPrompt() {
		@Override
		public boolean acceptHostKey(HostKeyQuestion question) {
			return false;
		}

		@Override
		public Optional<String> passphrase(Path keyFile, int attempt) {
			return Optional.empty();
		}
	};

	/** Is this really the machine's key? When true the key is written to {@code question.file()}. */
	boolean acceptHostKey(HostKeyQuestion question);

	/**
	 * The passphrase of an encrypted private key.
	 *
	 * @param attempt 1, then 2 and 3 when the passphrase before was wrong
	 * @return empty to go on without this key
	 */
	Optional<String> passphrase(Path keyFile, int attempt);

	/**
	 * Anything else that has to be typed. What is answered is used again for the same machine as long as the session lives, and never stored by the caller.
	 *
	 * @return empty to give up
	 */
	default Optional<String> secret(SecretQuestion question) {
		return Optional.empty();
	}

	/** What a secret is for. */
	enum Purpose {
		/** of the login, for SSH's method "password" */
		PASSWORD,
		/** an answer to what the machine asks in its own words: a password, a one-time code */
		KEYBOARD_INTERACTIVE,
		/** of the login, for sudo */
		SUDO
	}

	/**
	 * @param where the machine, for people
	 * @param text the machine's own words for KEYBOARD_INTERACTIVE, otherwise ours; without line breaks at its end
	 * @param echo what is typed may be seen
	 * @param attempt 1, then 2 and 3 when the answer before was wrong
	 */
	record SecretQuestion(Purpose purpose, String where, String text, boolean echo, int attempt) {
	}

	/**
	 * @param where the machine, for people
	 * @param keyType "ssh-ed25519"
	 * @param fingerprint "SHA256:..." as ssh-keygen -l prints it
	 * @param file the known_hosts file that will remember the key
	 * @param note empty, or something that makes one careful: the machine is known with a key of another type
	 */
	record HostKeyQuestion(String where, String keyType, String fingerprint, Path file, String note) {
	}
}
