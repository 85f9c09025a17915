// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.fake.Expect;

/** What the real {@code ssh -G} and we make of configuration files. */
class HostResolverTest {

	private static final String HOME = System.getProperty("user.home");

	@TempDir
	Path folder;

	private Host resolve(String alias, String config) throws IOException, RemoteException {
		return resolver(Files.writeString(folder.resolve("config"), config), Optional.empty()).resolve(alias, Progress.NONE);
	}

	private static HostResolver resolver(Path config, Optional<Path> extra) {
		return new HostResolver(new SshProgram("ssh"), config, false, extra);
	}

	@Test
	void allValues() throws Exception {
		Host host = resolve("lab", """
				Host lab
				  HostName 192.0.2.7
				  Port 2222
				  User alice
				  IdentityFile /keys/one
				  IdentityFile ~/.ssh/two
				  IdentitiesOnly yes
				  UserKnownHostsFile /kh/one /kh/two
				  GlobalKnownHostsFile /kh/global
				  RevokedHostKeys ~/.ssh/revoked
				  StrictHostKeyChecking yes
				  HostKeyAlias lab-key
				  ConnectTimeout 7
				  IdentityAgent /run/agent
				""");
		assertEquals(new Host("lab", "192.0.2.7", 2222, "alice", List.of(Path.of("/keys/one"), Path.of(HOME, ".ssh/two")), true, Optional.of(Path.of("/run/agent")),
				List.of(Path.of("/kh/one"), Path.of("/kh/two")), List.of(Path.of("/kh/global")), Optional.of(Path.of(HOME, ".ssh/revoked")), Optional.of("lab-key"),
				StrictHostKeys.YES, Duration.ofSeconds(7)), host);
		assertEquals("lab-key", host.keyName());
		assertEquals("lab (alice@192.0.2.7:2222)", host.where());
	}

	@Test
	void defaults() throws Exception {
		Host host = resolve("example.org", "");
		assertEquals("example.org", host.hostName());
		assertEquals(22, host.port());
		assertEquals("example.org", host.keyName());
		assertEquals(StrictHostKeys.ASK, host.strictHostKeys());
		assertTrue(host.identityFiles().contains(Path.of(HOME, ".ssh/id_ed25519")), host.identityFiles().toString());
		assertEquals(Path.of(HOME, ".ssh/known_hosts"), host.knownHostsFiles().getFirst());
		assertFalse(host.identitiesOnly());
		assertEquals(Optional.empty(), host.revokedHostKeys());
		assertEquals(Duration.ofSeconds(15), host.connectTimeout());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"/keys/with space/id"        | /keys/with space/id
			/keys/%h-%n-%p-%r            | /keys/192.0.2.7-lab-2222-alice
			/keys/100%%                  | /keys/100%
			/keys/%k                     | /keys/lab
			/keys/${XDPLUA_NOT_SET}      | refused by ssh
			%d/id                        | HOME/id
			~/id                         | HOME/id
			"~/with space"               | HOME/with space
			""")
	void identityFileTokens(String written, String expanded) throws Exception {
		String config = "Host lab\n  HostName 192.0.2.7\n  Port 2222\n  User alice\n  IdentityFile " + written + "\n";
		if (expanded.startsWith("refused")) {
			// ssh leaves the text alone under -G; the file then simply doesn't exist
			assertEquals(List.of(Path.of(written)), resolve("lab", config).identityFiles());
		} else {
			assertEquals(List.of(Path.of(expanded.replace("HOME", HOME))), resolve("lab", config).identityFiles());
		}
	}

	@Test
	void knownHostsFilesWithBlanks() throws Exception {
		assertEquals(List.of(Path.of("/a b/kh"), Path.of("/c"), Path.of(HOME, "d e")),
				resolve("lab", "Host lab\n  UserKnownHostsFile \"/a b/kh\" /c \"~/d e\"\n").knownHostsFiles());
	}

	@Test
	void includeAndMatch() throws Exception {
		Files.writeString(folder.resolve("more"), "Host lab\n  User from-include\n");
		Host host = resolve("lab", "Include " + folder.resolve("more") + "\nMatch host lab user from-include\n  Port 2200\nMatch host other\n  Port 1\nHost lab\n  User too-late\n");
		assertEquals("from-include", host.user());
		assertEquals(2200, host.port());
	}

	@Test
	void patternsApply() throws Exception {
		assertEquals("ops", resolve("n1.lab", "Host *.lab\n  User ops\n").user());
	}

	@ParameterizedTest
	@CsvSource({ "yes, YES", "no, ACCEPT_NEW", "accept-new, ACCEPT_NEW", "ask, ASK", "off, ACCEPT_NEW" })
	void strictHostKeyChecking(String written, StrictHostKeys meaning) throws Exception {
		assertEquals(meaning, resolve("lab", "Host lab\n  StrictHostKeyChecking " + written + "\n").strictHostKeys());
	}

	@Test
	void noAgent() throws Exception {
		assertEquals(Optional.empty(), resolve("lab", "Host lab\n  IdentityAgent none\n").agentSocket());
	}

	@Test
	void whatIsNotSupportedIsNamed() {
		Expect.failure(Kind.UNSUPPORTED_CONFIG, () -> resolve("lab", "Host lab\n  ProxyCommand nc %h %p\n"), "ProxyCommand", "lab");
	}

	private static final String GATES = "Host gate\n  HostName 192.0.2.1\n  User keeper\n  Port 2201\nHost inner\n  HostName 192.0.2.2\n";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			none                          |
			gate                          | gate (keeper@192.0.2.1:2201)
			bob@gate:22                   | gate (bob@192.0.2.1:22)
			ssh://bob@gate:2222           | gate (bob@192.0.2.1:2222)
			bob@[2001:db8::1]:2200        | 2001:db8::1 (bob@[2001:db8::1]:2200)
			'gate,bob@inner'              | gate (keeper@192.0.2.1:2201), inner (bob@192.0.2.2:22)
			""")
	void jumps(String written, String way) throws Exception {
		List<Host> hops = resolve("lab", GATES + "Host lab\n  ProxyJump " + written + "\n").jumps();
		assertEquals(way == null ? "" : way, String.join(", ", hops.stream().map(Host::where).toList()));
		assertTrue(hops.stream().allMatch(hop -> hop.jumps().isEmpty()));
	}

	/** What is taken here must be good for ssh, too: it refuses the whole file otherwise. */
	@ParameterizedTest
	@ValueSource(strings = { "", "gate:0", "gate:65536", "gate:99999", "a:b:c", "2001:db8::1", "[2001:db8::1", "bob@" })
	void jumpsThatNobodyUnderstands(String written) {
		assertEquals(Optional.empty(), Jump.parse(written));
		Expect.failure(Kind.BAD_HOST_CONFIG, () -> resolve("lab", "Host lab\n  ProxyJump gate," + written + "\n"));
	}

	@Test
	void theFirstJumpMayHaveJumpsOfItsOwn() throws Exception {
		Host lab = resolve("lab", "Host lab\n  ProxyJump far,inner\nHost far\n  ProxyJump gate\nHost inner\n  ProxyJump nowhere\n" + GATES);
		assertEquals(List.of("gate", "far", "inner"), lab.jumps().stream().map(Host::alias).toList());
	}

	@Test
	void jumpsInACircle() {
		Expect.failure(Kind.BAD_HOST_CONFIG, () -> resolve("lab", "Host lab\n  ProxyJump gate\nHost gate\n  ProxyJump lab\n"), "circle", "ssh -G");
	}

	@Test
	void configWithAnErrorIsQuoted() {
		Expect.failure(Kind.BAD_HOST_CONFIG, () -> resolve("lab", "Host lab\n  Bogus x\n"), "config", "bad configuration");
	}

	@ParameterizedTest
	@ValueSource(strings = { "-oProxyCommand=touch pwned", "a b", "a;touch pwned", "$(touch pwned)", "" })
	void hostileAliases(String alias) {
		Expect.failure(Kind.BAD_HOST_CONFIG, () -> resolve(alias, ""));
		assertFalse(Files.exists(Path.of("pwned")));
	}

	@Test
	void noSshProgram() {
		HostResolver resolver = new HostResolver(new SshProgram("no-such-ssh"), folder, false, Optional.empty());
		Expect.failure(Kind.NO_SSH_PROGRAM, () -> resolver.resolve("lab", Progress.NONE), "openssh-client");
	}

	@Test
	void hangingMatchExecTimesOut() throws Exception {
		Path config = Files.writeString(folder.resolve("config"), "Match exec \"sleep 1000\"\n  User x\n");
		HostResolver resolver = new HostResolver(new SshProgram("ssh", Duration.ofMillis(300)), config, false, Optional.empty());
		Expect.failure(Kind.TIMEOUT, () -> resolver.resolve("lab", Progress.NONE), "ssh -G lab");
	}

	@Test
	void hangingMatchExecCanBeCancelled() throws Exception {
		Path config = Files.writeString(folder.resolve("config"), "Match exec \"sleep 1000\"\n  User x\n");
		AtomicInteger asked = new AtomicInteger();
		Progress impatient = new Progress() {
			@Override
			public void step(String what) {
				// not of interest
			}

			@Override
			public boolean cancelled() {
				return asked.incrementAndGet() > 3;
			}
		};
		Expect.failure(Kind.CANCELLED, () -> resolver(config, Optional.empty()).resolve("lab", impatient));
	}
}
