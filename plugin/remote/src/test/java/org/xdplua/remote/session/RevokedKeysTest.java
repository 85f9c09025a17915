// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.fake.Expect;
import org.xdplua.remote.fake.FakeMachine;
import org.xdplua.remote.fake.Keys;
import org.xdplua.remote.fake.TestServer;
import org.xdplua.remote.hosts.HostResolver;

/** The file that RevokedHostKeys of an ssh configuration names, which a real ssh -G reads. */
class RevokedKeysTest {

	@TempDir
	Path folder;
	private Path revoked;
	private TestServer server;

	@BeforeEach
	void start() throws IOException {
		server = new TestServer(Files.createDirectory(folder.resolve("server")), new FakeMachine());
		revoked = folder.resolve("revoked keys");
	}

	@AfterEach
	void stop() throws IOException {
		server.close();
	}

	private int login() throws IOException, RemoteException {
		Path config = Files.writeString(folder.resolve("config"), server.config("lab") + "  RevokedHostKeys \"" + revoked + "\"\n");
		try (Machines machines = new Machines(new HostResolver(Optional.of(config)), UserPrompt.NOBODY)) {
			return machines.with("lab", Progress.NONE, session -> session.exec(List.of("id", "-u"), new byte[0], Progress.NONE).exit());
		}
	}

	@Test
	void aKeyOfTheFileIsRefusedThoughItIsKnown() throws Exception {
		Files.writeString(revoked, "# old machines\n\n" + Keys.publicLine(server.clientKey) + "\n" + Keys.publicLine(server.hostKey) + "\n");
		Expect.failure(Kind.HOST_KEY_REVOKED, this::login, Keys.fingerprint(server.hostKey), revoked + ":4");
	}

	@Test
	void otherKeysAreGood() throws Exception {
		Files.writeString(revoked, Keys.publicLine(server.clientKey) + "\n");
		assertEquals(0, login());
	}

	@Test
	void aFileThatIsMissingStopsTheLoginAsInSsh() {
		Expect.failure(Kind.HOST_KEY_FILE, this::login, "RevokedHostKeys", revoked.toString());
	}

	@Test
	void aRevocationListIsRefused() throws Exception {
		Keys.run(List.of("ssh-keygen", "-q", "-k", "-f", revoked.toString(), server.clientKey + ".pub"));
		assertTrue(Files.size(revoked) > 0);
		Expect.failure(Kind.UNSUPPORTED_CONFIG, this::login, "ssh-keygen -k", revoked + ":1", "one a line");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ssh-ed25519", "ssh-ed25519 AAAA", "ssh-ed25519 ?", "lab ssh-ed25519 AAAA", "SHA256:abcdef" })
	void whatIsNoPublicKeyIsRefused(String line) throws Exception {
		Files.writeString(revoked, line + "\n");
		Expect.failure(Kind.UNSUPPORTED_CONFIG, this::login, revoked + ":1");
	}
}
