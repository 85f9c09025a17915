// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.jcraft.jsch.JSch;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xdplua.remote.Progress;
import org.xdplua.remote.fake.FakeMachine;
import org.xdplua.remote.fake.TestServer;

/** The stream through a machine to what is behind it. */
class JumpProxyTest {

	@TempDir
	Path folder;

	@Test
	void itSurvivesTheThreadThatReadFirst() throws Exception {
		try (TestServer gate = new TestServer(folder, new FakeMachine()); ServerSocket behind = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			JSch jsch = new JSch();
			jsch.addIdentity(gate.clientKey.toString());
			com.jcraft.jsch.Session via = jsch.getSession("tester", "127.0.0.1", gate.port());
			via.setConfig("StrictHostKeyChecking", "no");
			via.connect();
			JumpProxy proxy = new JumpProxy(via);
			proxy.connect(null, "127.0.0.1", behind.getLocalPort(), 10_000);
			try (Socket machine = behind.accept()) {
				InputStream in = proxy.getInputStream();
				machine.getOutputStream().write('1');
				assertEquals('1', Helper.await("login", in::read, Duration.ofSeconds(10), Progress.NONE).intValue());
				Thread.sleep(100); // the login's thread is gone
				machine.getOutputStream().write('2');
				Thread.sleep(300); // it has come, and nobody reads yet
				assertEquals('2', in.read());
			} finally {
				via.disconnect();
			}
		}
	}
}
