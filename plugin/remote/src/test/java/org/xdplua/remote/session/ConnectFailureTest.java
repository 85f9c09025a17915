// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.jcraft.jsch.JSchException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.hosts.Host;
import org.xdplua.remote.hosts.StrictHostKeys;

/** What people are told about failures of the network, some of which no test machine can make happen. */
class ConnectFailureTest {

	private static final Host HOST = new Host("lab", "192.0.2.7", 22, "alice", List.of(Path.of("none")), true, Optional.empty(), List.of(), List.of(),
			Optional.empty(), Optional.empty(), StrictHostKeys.YES, Duration.ofSeconds(15));

	static Stream<Arguments> failures() {
		return Stream.of(arguments(new UnknownHostException("lab"), Kind.NAME_NOT_RESOLVED), arguments(new NoRouteToHostException("No route to host"), Kind.UNREACHABLE),
				arguments(new ConnectException("Connection refused"), Kind.CONNECTION_REFUSED), arguments(new ConnectException("Connection timed out"), Kind.TIMEOUT),
				arguments(new ConnectException("Network is unreachable"), Kind.UNREACHABLE), arguments(new SocketException("Network is unreachable"), Kind.UNREACHABLE),
				arguments(new SocketTimeoutException("Connect timed out"), Kind.TIMEOUT), arguments(new TimeoutException(), Kind.TIMEOUT),
				arguments(new SocketException("Connection reset"), Kind.CONNECTION_LOST), arguments(new IOException("odd"), Kind.CONNECTION_LOST),
				arguments(new Helper.Cancelled(), Kind.CANCELLED));
	}

	@ParameterizedTest
	@MethodSource("failures")
	void kinds(Exception failure, Kind kind) throws RemoteException {
		Exception asJschTellsIt = failure instanceof Helper.Cancelled ? failure : new JSchException("Session.connect: " + failure, failure);
		RemoteException told = ConnectFailure.explain(asJschTellsIt, HOST, new HostKeyCheck(HOST, UserPrompt.NOBODY), new Identities(),
				new Answering(HOST, UserPrompt.NOBODY));
		assertEquals(kind, told.kind());
		assertEquals("lab (alice@192.0.2.7:22)", told.where());
		assertTrue(kind == Kind.CANCELLED || !told.advice().isEmpty(), told.getMessage());
	}
}
