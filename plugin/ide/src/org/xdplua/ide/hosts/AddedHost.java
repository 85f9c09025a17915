// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.hosts;

import java.util.regex.Pattern;
import org.xdplua.remote.hosts.Host;
import org.xdplua.remote.hosts.Jump;

/**
 * A host that a person has added in the IDE.
 *
 * @param name what it is called here
 * @param hostName name or address to connect to
 * @param port TCP port
 * @param user login name; empty for one's own
 * @param identityFile private key; empty for ssh's usual ones
 * @param jump the machines to go through, as in ProxyJump; may be empty
 */
record AddedHost(String name, String hostName, int port, String user, String identityFile, String jump) {
	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");
	private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9:][A-Za-z0-9_.:%-]*");
	private static final Pattern USER = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.@\\\\-]*");
	private static final Pattern JUMP = Pattern.compile("[A-Za-z0-9_\\[][A-Za-z0-9_.@:,\\[\\]-]*");

	/** What is wrong with it, in words; null if nothing is. What passes can't be anything else than a value in a configuration file. */
	String problem() {
		if (!NAME.matcher(name).matches()) {
			return "The name has letters, digits, '.', '-' and '_'";
		}
		if (!ADDRESS.matcher(hostName).matches()) {
			return "Which name or address has " + name + " in the network?";
		}
		if (port < 1 || port > Host.MAX_PORT) {
			return "The port is a number from 1 to " + Host.MAX_PORT;
		}
		if (!user.isEmpty() && !USER.matcher(user).matches()) {
			return "This can't be the name of a user";
		}
		if (identityFile.contains("\"") || identityFile.chars().anyMatch(Character::isISOControl)) {
			return "ssh can't read a key whose path holds quotes or control characters";
		}
		return jump.isEmpty() ? null : problemOfJump();
	}

	/** What ssh wouldn't take would make it refuse the whole file, and with that every host. */
	private String problemOfJump() {
		if (!JUMP.matcher(jump).matches()) {
			return "Give the machines to go through as ssh's ProxyJump does: user@first,second";
		}
		for (String machine : jump.split(",", -1)) {
			if (machine.isEmpty()) {
				return "A comma stands between two machines to go through";
			}
			if (Jump.parse(machine).filter(hop -> !hop.host().startsWith("-")).isEmpty()) {
				return "Go through '" + machine + "'? Give user@name:port, with a port from 1 to " + Host.MAX_PORT + "; user and port may be left out";
			}
		}
		return null;
	}

	/** In the format of ssh_config. */
	String config() {
		StringBuilder text = new StringBuilder("Host " + name + "\n\tHostName " + hostName + "\n\tPort " + port + "\n");
		if (!user.isEmpty()) {
			text.append("\tUser ").append(user).append('\n');
		}
		if (!identityFile.isEmpty()) {
			text.append("\tIdentityFile \"").append(identityFile).append("\"\n");
		}
		if (!jump.isEmpty()) {
			text.append("\tProxyJump ").append(jump).append('\n');
		}
		return text.toString();
	}
}
