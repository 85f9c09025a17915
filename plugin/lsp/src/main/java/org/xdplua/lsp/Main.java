// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp;

import java.io.InputStream;
import java.io.PrintStream;

import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * The server as a program of its own, over standard input and output. Ends with status 0 after {@code shutdown} and {@code exit},
 * with 1 if the client exits or goes away without them.
 */
public final class Main {
	private Main() {
	}

	public static void main(String[] args) throws Exception {
		InputStream in = System.in;
		PrintStream out = System.out;
		System.setOut(System.err); // a stray print must not end up between messages
		XdpluaServer[] server = new XdpluaServer[1];
		server[0] = new XdpluaServer(() -> System.exit(server[0].exitStatus()));
		Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(server[0], in, out);
		server[0].connect(launcher.getRemoteProxy());
		launcher.startListening().get(); // returns when the input ends
		System.exit(1);
	}
}
