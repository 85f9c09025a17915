// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.hosts.Host;

/** Turns what went wrong during a login into what a person can act on. JSch wraps causes and tells some things in its messages only. */
final class ConnectFailure {

	private ConnectFailure() {
	}

	static RemoteException explain(Exception failure, Host host, HostKeyCheck hostKey, Identities identities, Answering answering) {
		if (failure instanceof Helper.Cancelled) {
			return RemoteException.cancelled("connecting", host.where());
		}
		if (hostKey.refusal().isPresent()) {
			return hostKey.refusal().get();
		}
		String text = String.valueOf(failure.getMessage());
		if (text.startsWith("Auth fail") || text.startsWith("Auth cancel") || text.contains("Too many authentication failures")) {
			String passwords = !answering.asked() ? "" : answering.gaveUp() ? "; it asked for a password, and none was given" : "; it refused the password, too";
			return new RemoteException(Kind.AUTH_FAILED, "the machine doesn't let " + host.user() + " in with any key; tried: " + identities.tried() + passwords, host.where(),
					"put a public key into " + host.user() + "'s ~/.ssh/authorized_keys there, or name the right key with IdentityFile in the ssh configuration", failure);
		}
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			RemoteException known = network(cause, failure, host);
			if (known != null) {
				return known;
			}
		}
		return new RemoteException(Kind.CONNECTION_LOST, "the SSH connection broke off while logging in (" + text + ")", host.where(),
				"check that an SSH server listens there: 'ssh -v " + host.alias() + "' tells more", failure);
	}

	private static RemoteException network(Throwable cause, Exception failure, Host host) {
		return switch (cause) {
			case JumpProxy.Refused e -> new RemoteException(Kind.UNREACHABLE, "the machine before it can't reach " + host.hostName() + ":" + host.port() + " ("
					+ e.getMessage() + ")", host.where(), "check that it runs, that the one before it may connect to it, and AllowTcpForwarding there", failure);
			case UnknownHostException e -> new RemoteException(Kind.NAME_NOT_RESOLVED, "there is no address for the name " + host.hostName(), host.where(),
					"check the spelling, HostName in the ssh configuration and the name server", failure);
			case NoRouteToHostException e -> unreachable(e, failure, host);
			case ConnectException e when String.valueOf(e.getMessage()).contains("refused") -> new RemoteException(Kind.CONNECTION_REFUSED,
					"the connection was refused", host.where(), "check that the SSH server runs there and listens on port " + host.port(), failure);
			case ConnectException e when String.valueOf(e.getMessage()).contains("timed out") -> timeout(failure, host);
			case ConnectException e -> unreachable(e, failure, host);
			case SocketTimeoutException e -> timeout(failure, host);
			case TimeoutException e -> new RemoteException(Kind.TIMEOUT, "the login took too long", host.where(), "try again", failure);
			case SocketException e when String.valueOf(e.getMessage()).contains("unreachable") -> unreachable(e, failure, host);
			default -> null;
		};
	}

	private static RemoteException timeout(Exception failure, Host host) {
		return new RemoteException(Kind.TIMEOUT, "no answer within " + host.connectTimeout().toSeconds() + " s", host.where(),
				"check that the machine is up and that no firewall drops the packets; ConnectTimeout in the ssh configuration sets the time", failure);
	}

	private static RemoteException unreachable(Exception cause, Exception failure, Host host) {
		return new RemoteException(Kind.UNREACHABLE, "the machine can't be reached (" + cause.getMessage() + ")", host.where(),
				"check the network, the route and the address", failure);
	}
}
