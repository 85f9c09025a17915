// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.hosts;

/** What to do with a machine whose key is in no known_hosts file (ssh_config(5), StrictHostKeyChecking). A changed key is refused in every case. */
public enum StrictHostKeys {
	/** refuse */
	YES,
	/** ask the user */
	ASK,
	/** accept and remember without asking */
	ACCEPT_NEW;

	/** @param value as {@code ssh -G} prints it; "no" and "off" mean here what accept-new means, since we never accept a changed key */
	static StrictHostKeys parse(String value) {
		return switch (value) {
			case "yes", "true" -> YES;
			case "accept-new", "no", "off", "false" -> ACCEPT_NEW;
			default -> ASK;
		};
	}
}
