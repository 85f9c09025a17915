// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import com.jcraft.jsch.UIKeyboardInteractive;
import com.jcraft.jsch.UserInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xdplua.remote.hosts.Host;
import org.xdplua.remote.session.UserPrompt.Purpose;
import org.xdplua.remote.session.UserPrompt.SecretQuestion;

/**
 * Answers a machine's questions for passwords, by asking the person once. JSch calls this on the login's thread. A later login first tries what was right
 * before; a one-time code won't be, and is then asked for again.
 */
final class Answering implements UserInfo, UIKeyboardInteractive {

	/** As OpenSSH's NumberOfPasswordPrompts. */
	private static final int ATTEMPTS = 3;

	private final Host host;
	private final UserPrompt prompt;
	/** By the question's text, from logins that succeeded or still go on. */
	private final Map<String, String> remembered = new HashMap<>();
	/** What a person was asked during this login; 0 when only the remembered answer was tried. */
	private final Map<String, Integer> attempts = new HashMap<>();
	private String password;
	private boolean gaveUp;
	private boolean asked;

	Answering(Host host, UserPrompt prompt) {
		this.host = host;
		this.prompt = prompt;
	}

	/** Begins another login. */
	synchronized Answering again() {
		attempts.clear();
		gaveUp = false;
		asked = false;
		return this;
	}

	/** The machine wanted a password and the person gave none. */
	synchronized boolean gaveUp() {
		return gaveUp;
	}

	/** The machine wanted a password at all. */
	synchronized boolean asked() {
		return asked;
	}

	@Override
	public synchronized boolean promptPassword(String message) {
		Optional<String> answer = answer(Purpose.PASSWORD, "Password of " + host.user(), false);
		password = answer.orElse(null);
		return answer.isPresent();
	}

	@Override
	public synchronized String getPassword() {
		return password;
	}

	@Override
	public synchronized String[] promptKeyboardInteractive(String destination, String name, String instruction, String[] questions, boolean[] echo) {
		String[] answers = new String[questions.length];
		for (int i = 0; i < questions.length; i++) {
			Optional<String> answer = answer(Purpose.KEYBOARD_INTERACTIVE, questions[i].strip(), echo[i]);
			if (answer.isEmpty()) {
				return null; // JSch: cancelled
			}
			answers[i] = answer.get();
		}
		return answers;
	}

	private Optional<String> answer(Purpose purpose, String text, boolean echo) {
		asked = true;
		String known = remembered.get(purpose + text);
		if (known != null && !attempts.containsKey(purpose + text)) {
			attempts.put(purpose + text, 0);
			return Optional.of(known);
		}
		int attempt = attempts.merge(purpose + text, 1, Integer::sum);
		Optional<String> answer = attempt > ATTEMPTS ? Optional.empty() : prompt.secret(new SecretQuestion(purpose, host.where(), text, echo, attempt));
		answer.ifPresent(value -> remembered.put(purpose + text, value));
		gaveUp |= answer.isEmpty();
		return answer;
	}

	@Override
	public String getPassphrase() {
		return null; // FileIdentity asks
	}

	@Override
	public boolean promptPassphrase(String message) {
		return false;
	}

	@Override
	public boolean promptYesNo(String message) {
		return false; // HostKeyCheck asks
	}

	@Override
	public void showMessage(String message) {
		// a banner: nobody has asked for it
	}
}
