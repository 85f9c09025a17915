// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.fake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xdplua.remote.session.UserPrompt;

/** A user who says yes or no, types the given passphrases and passwords one after the other, and remembers what was asked. */
public final class Answers implements UserPrompt {

	public final List<HostKeyQuestion> hostKeys = new ArrayList<>();
	public final List<Path> passphrases = new ArrayList<>();
	public final List<SecretQuestion> secrets = new ArrayList<>();
	private final boolean accept;
	private final List<String> typed;

	public Answers(boolean accept, String... typed) {
		this.accept = accept;
		this.typed = new ArrayList<>(List.of(typed));
	}

	@Override
	public synchronized boolean acceptHostKey(HostKeyQuestion question) {
		hostKeys.add(question);
		return accept;
	}

	@Override
	public synchronized Optional<String> passphrase(Path keyFile, int attempt) {
		passphrases.add(keyFile);
		return typed.isEmpty() ? Optional.empty() : Optional.of(typed.removeFirst());
	}

	@Override
	public synchronized Optional<String> secret(SecretQuestion question) {
		secrets.add(question);
		return typed.isEmpty() ? Optional.empty() : Optional.of(typed.removeFirst());
	}
}
