// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xdplua.remote.hosts.Host;

/**
 * What a person has typed for one session and its way through other machines: unlocked keys and passwords. A second login, which shows that a machine still
 * takes new connections, must not ask again while the machine's time runs. Kept in memory, and only as long as the session.
 */
final class Secrets {

	private final UserPrompt prompt;
	private final Map<Host, Identities> identities = new ConcurrentHashMap<>();
	private final Map<Host, Answering> answers = new ConcurrentHashMap<>();

	Secrets(UserPrompt prompt) {
		this.prompt = prompt;
	}

	UserPrompt prompt() {
		return prompt;
	}

	Identities identities(Host host) {
		return identities.computeIfAbsent(host, key -> new Identities());
	}

	Answering answering(Host host) {
		return answers.computeIfAbsent(host, key -> new Answering(host, prompt)).again();
	}
}
