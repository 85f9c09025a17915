// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.fake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.sshd.client.future.DefaultOpenFuture;
import org.apache.sshd.client.future.OpenFuture;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.keyboard.DefaultKeyboardInteractiveAuthenticator;
import org.apache.sshd.server.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.channel.ChannelSessionFactory;
import org.apache.sshd.server.config.keys.AuthorizedKeysAuthenticator;
import org.apache.sshd.server.forward.AcceptAllForwardingFilter;
import org.xdplua.remote.hosts.Host;
import org.xdplua.remote.hosts.StrictHostKeys;

/** An SSH server on 127.0.0.1 and a free port, with a folder that holds its keys and the client's. */
public final class TestServer implements AutoCloseable {

	public final Path folder;
	public final Path hostKey;
	/** A key that the server lets in. */
	public final Path clientKey;
	public final Path knownHosts;
	/** Logins that succeeded. */
	public final AtomicInteger logins = new AtomicInteger();
	/** Ends new connections at once, as a machine does that drops what it receives, only quicker. */
	public volatile boolean deaf;
	private final SshServer server = SshServer.setUpDefaultServer();

	/** @param moreHostKeys of other types than the ed25519 key that every server has */
	public TestServer(Path folder, FakeMachine machine, Path... moreHostKeys) throws IOException {
		this.folder = folder;
		this.hostKey = Keys.ed25519(folder.resolve("host"));
		this.clientKey = Keys.ed25519(folder.resolve("client"));
		this.knownHosts = folder.resolve("known_hosts");
		letIn(clientKey);
		server.setHost("127.0.0.1");
		server.setKeyPairProvider(new FileKeyPairProvider(Stream.concat(Stream.of(hostKey), Stream.of(moreHostKeys)).toArray(Path[]::new)));
		server.setPublickeyAuthenticator(new AuthorizedKeysAuthenticator(folder.resolve("authorized_keys")));
		server.setCommandFactory(machine::command);
		server.setForwardingFilter(AcceptAllForwardingFilter.INSTANCE);
		server.addSessionListener(new SessionListener() {
			@Override
			public void sessionEvent(Session session, Event event) {
				if (event == Event.Authenticated) {
					logins.incrementAndGet();
				}
			}

			@Override
			public void sessionCreated(Session session) {
				if (deaf) {
					session.close(true);
				}
			}
		});
		server.start();
		Files.writeString(knownHosts, "# made by a test\n" + entry(hostKey));
	}

	/** Adds a key to authorized_keys. */
	public void letIn(Path privateKey) throws IOException {
		Path file = folder.resolve("authorized_keys");
		Files.writeString(file, (Files.exists(file) ? Files.readString(file) : "") + Keys.publicLine(privateKey) + "\n");
	}

	/** An entry of an ssh_config file that leads here. */
	public String config(String alias) {
		return "Host " + alias + "\n  HostName 127.0.0.1\n  Port " + port() + "\n  User tester\n  IdentityFile \"" + clientKey
				+ "\"\n  IdentitiesOnly yes\n  IdentityAgent none\n  UserKnownHostsFile \"" + knownHosts + "\"\n  StrictHostKeyChecking yes\n";
	}

	/** Empties authorized_keys, and ends all connections. */
	public void letNobodyIn() throws IOException {
		Files.writeString(folder.resolve("authorized_keys"), "");
		cutAll();
	}

	/** From now on a password is good, too. @param interactive asked for by the method keyboard-interactive, not by "password" */
	public void acceptPassword(String password, boolean interactive) {
		server.setPasswordAuthenticator((user, typed, session) -> typed.equals(password));
		server.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE, interactive ? UserAuthKeyboardInteractiveFactory.INSTANCE : UserAuthPasswordFactory.INSTANCE));
		server.setKeyboardInteractiveAuthenticator(new DefaultKeyboardInteractiveAuthenticator());
	}

	/** The line of known_hosts that this server and this host key need. */
	public String entry(Path key) {
		return "[127.0.0.1]:" + server.getPort() + " ssh-ed25519 " + Keys.blob(key) + "\n";
	}

	public int port() {
		return server.getPort();
	}

	/** Ends all connections at once; new ones are still taken. */
	public void cutAll() {
		server.getActiveSessions().forEach(session -> session.close(true));
	}

	/** From now on nothing is answered to who wants to run a command. */
	public void openNoChannel() {
		server.setChannelFactories(List.of(new ChannelSessionFactory() {
			@Override
			public Channel createChannel(Session session) {
				return new ChannelSession() {
					@Override
					public OpenFuture open(long recipient, long windowSize, long packetSize, Buffer buffer) {
						return new DefaultOpenFuture(this, this);
					}
				};
			}
		}));
	}

	public int connections() {
		return server.getActiveSessions().size();
	}

	public Host host() {
		return host(StrictHostKeys.ASK, clientKey);
	}

	public Host host(StrictHostKeys strict, Path... keys) {
		return new Host("lab", "127.0.0.1", server.getPort(), "tester", List.of(keys), true, Optional.empty(), List.of(knownHosts), List.of(), Optional.empty(), Optional.empty(),
				strict, Duration.ofSeconds(10));
	}

	@Override
	public void close() throws IOException {
		server.stop(true);
	}
}
