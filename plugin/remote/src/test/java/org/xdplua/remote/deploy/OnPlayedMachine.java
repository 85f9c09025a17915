// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.deploy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.fake.FakeMachine;
import org.xdplua.remote.fake.TestServer;
import org.xdplua.remote.history.History;
import org.xdplua.remote.history.StateFolder;
import org.xdplua.remote.session.Session;
import org.xdplua.remote.session.UserPrompt;

/** A real SSH connection to a machine that is played, and a history of its own. */
abstract class OnPlayedMachine {

	@TempDir
	Path folder;
	final FakeMachine machine = new FakeMachine();
	TestServer server;
	Session session;
	History history;

	@BeforeEach
	void connect() throws IOException, RemoteException {
		server = new TestServer(folder, machine);
		history = new History(new StateFolder(folder.resolve("state")));
		session = Session.connect(server.host(), UserPrompt.NOBODY, Progress.NONE);
	}

	@AfterEach
	void disconnect() throws IOException {
		session.close();
		server.close();
	}
}
