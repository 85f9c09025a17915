// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.xdplua.remote.fake.FakeMachine;
import org.xdplua.remote.fake.TestServer;

/** A folder with a project whose target is "lab", a machine that is played behind a real SSH server, and "nobody", which nothing listens to. */
abstract class OnPlayedMachine {

	static final String PROJECT = "{\"name\":\"web\",\"files\":[\"web.lua\"],\"target\":{\"host\":\"lab\",\"interface\":\"xdp0\"}}";
	static final String GOOD = "function callback(pkt)\n  return xdp.action.pass\nend\n";

	@TempDir
	Path folder;
	final FakeMachine machine = new FakeMachine();
	TestServer server;
	Path config;

	@BeforeEach
	void start() throws IOException {
		server = new TestServer(Files.createDirectory(folder.resolve("server")), machine);
		config = Files.writeString(folder.resolve("ssh_config"), server.config("lab") + "Host nobody\n  HostName 127.0.0.1\n  Port 1\n");
		Files.writeString(folder.resolve("xdplua.json"), PROJECT);
		Files.writeString(folder.resolve("web.lua"), GOOD);
	}

	@AfterEach
	void stop() throws IOException {
		server.close();
	}

	Ran run(Object... args) {
		return Ran.xdpluactl(with(args));
	}

	/** In a process of its own, whose current folder is the project's. */
	Ran runInFolder(Object... args) throws IOException, InterruptedException {
		return Ran.inFolder(folder, with(args));
	}

	private Object[] with(Object... args) {
		List<Object> all = new ArrayList<>(List.of(args));
		all.addAll(List.of("--ssh-config", config));
		return all.toArray();
	}
}
