// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.xdplua.ide.project.ProjectSettings;
import org.xdplua.ide.project.XdpluaProjects;
import org.xdplua.ide.status.Watches;
import org.xdplua.lang.project.Target;
import org.xdplua.remote.fake.FakeMachine;
import org.xdplua.remote.fake.TestServer;
import org.xdplua.remote.history.StateFolder;

/** A played machine that the IDE knows by a name of its own: a real SSH server, behind which an xdplua with the interfaces xdp0 and xdp1 is played. */
final class Lab implements AutoCloseable {
	/** A script that is right; 52 bytes. */
	static final String CALLBACK = "function callback(pkt)\n  return xdp.action.pass\nend\n";
	private static int count;

	/** Sessions and remembered answers of an earlier test are no help to a later one. */
	final String name = "lab" + ++count;
	final FakeMachine machine = new FakeMachine();
	final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
	final TestServer server;

	Lab() throws IOException {
		Folders.delete(StateFolder.ofUser().root().resolve("history").resolve(name)); // of an earlier run
		machine.live = lines;
		server = new TestServer(Files.createTempDirectory("xdplua-lab"), machine);
		login(server.clientKey, server.knownHosts, "");
	}

	/** How the IDE logs in from now on. @param more lines of ssh_config */
	void login(Path key, Path knownHosts, String more) throws IOException {
		Workbench.hosts("Host " + name + "\n\tHostName 127.0.0.1\n\tPort " + server.port() + "\n\tUser tester\n\tIdentityFile \"" + key
				+ "\"\n\tIdentitiesOnly yes\n\tIdentityAgent none\n\tUserKnownHostsFile \"" + knownHosts + "\"\n\tStrictHostKeyChecking ask\n" + more);
	}

	/** A project with one script, whose target is xdp0 of this machine. */
	IFile project(String projectName, String text) throws Exception {
		IProject project = XdpluaProjects.create(projectName, new ProjectSettings(projectName, List.of("filter.lua"), "callback",
				Optional.of(new Target(name, "xdp0", Optional.of("generic")))), null);
		return Workbench.write(project, "filter.lua", text);
	}

	/** A script failed there. @param error "filter.lua:2: oops" */
	void fail(String error) {
		machine.xdplua.lastError = new com.google.gson.Gson().toJson(error);
		lines.add("{\"type\":\"event\",\"time_ns\":" + now() + ",\"event\":\"error\",\"interface\":\"xdp0\",\"ifindex\":3,\"cpu\":1,\"error\":\"" + error
				+ "\",\"traceback\":\"filter.lua:2: in function <filter.lua:1>\",\"errors\":1,\"lost\":0}");
	}

	void print(String text, int lost) {
		lines.add("{\"type\":\"log\",\"time_ns\":" + now() + ",\"interface\":\"xdp0\",\"ifindex\":3,\"instance\":null,\"cpu\":2,\"line\":\"" + text + "\",\"lost\":" + lost + "}");
	}

	private static String now() {
		return System.currentTimeMillis() + "000000";
	}

	@Override
	public void close() throws IOException {
		Watches.ALL.forget(name);
		server.close();
		Workbench.hosts("");
		Folders.delete(server.folder);
	}
}
