// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.hosts.Host;

/** One login on one machine, directly or through a machine before it. */
final class Login {

	/** A person who compares a fingerprint or types a passphrase gets this long before the login is given up. */
	static final Duration PATIENCE = Duration.ofMinutes(2);
	private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);
	private static final int KEEP_ALIVES_UNANSWERED = 2;
	/** JSch's default without the certificate types: a server that has one has a plain key too, and known_hosts is checked for plain keys. */
	private static final String HOST_KEY_TYPES = "ssh-ed25519,ecdsa-sha2-nistp256,ecdsa-sha2-nistp384,ecdsa-sha2-nistp521,rsa-sha2-512,rsa-sha2-256";
	private static final String METHODS = "publickey,keyboard-interactive,password";

	private Login() {
	}

	/**
	 * @param socket the TCP connection to the first machine of the way
	 * @param via the login on the machine before this one; null when there is none
	 * @param limit for the whole login, persons included
	 */
	static com.jcraft.jsch.Session on(Host host, Secrets secrets, CutSocket socket, com.jcraft.jsch.Session via, Duration limit, Progress progress)
			throws RemoteException {
		HostKeyCheck hostKey = new HostKeyCheck(host, secrets.prompt());
		Identities identities = secrets.identities(host);
		Answering answering = secrets.answering(host);
		AtomicBoolean silent = new AtomicBoolean();
		try {
			com.jcraft.jsch.Session ssh = prepare(host, hostKey, identities, answering, socket);
			if (via != null) {
				JumpProxy way = new JumpProxy(via);
				ssh.setProxy(way);
				// no socket, so no timeout of JSch's own: the machine's key has to come in the time that a connection may take
				CompletableFuture.delayedExecutor(host.connectTimeout().toMillis(), TimeUnit.MILLISECONDS).execute(() -> {
					if (!hostKey.asked()) {
						silent.set(true);
						way.close();
					}
				});
			}
			return Helper.await("login " + host.alias(), () -> {
				identities.collect(host, secrets.prompt()); // here, since an agent may take its time too
				ssh.connect(Math.toIntExact(Math.min(limit.toMillis(), host.connectTimeout().toMillis())));
				return ssh;
			}, limit, progress);
		} catch (Exception e) {
			throw ConnectFailure.explain(silent.get() ? new TimeoutException() : e, host, hostKey, identities, answering);
		}
	}

	private static com.jcraft.jsch.Session prepare(Host host, HostKeyCheck hostKey, Identities identities, Answering answering, CutSocket socket)
			throws JSchException {
		com.jcraft.jsch.Session ssh = new JSch().getSession(host.user(), host.hostName(), host.port());
		ssh.setHostKeyRepository(hostKey);
		host.hostKeyAlias().ifPresent(ssh::setHostKeyAlias);
		ssh.setIdentityRepository(identities);
		ssh.setUserInfo(answering);
		ssh.setSocketFactory(socket);
		ssh.setDaemonThread(true);
		ssh.setConfig("StrictHostKeyChecking", "yes"); // HostKeyCheck alone decides; JSch only obeys
		ssh.setConfig("server_host_key", HOST_KEY_TYPES);
		ssh.setConfig("PreferredAuthentications", METHODS);
		ssh.setServerAliveInterval(Math.toIntExact(KEEP_ALIVE.toMillis()));
		ssh.setServerAliveCountMax(KEEP_ALIVES_UNANSWERED);
		return ssh;
	}
}
