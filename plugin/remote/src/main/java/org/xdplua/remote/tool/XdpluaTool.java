// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.session.ExecResult;
import org.xdplua.remote.session.Session;

/** Runs {@code xdplua} as root, through sudo when the login is somebody else, and says what its failures mean. */
public final class XdpluaTool {

	private static final String NAME = "xdplua";
	/** Where "make install" puts it. */
	private static final String INSTALLED = "/usr/local/sbin/" + NAME;
	/** Exit statuses of POSIX shells (and sudo's own 1). */
	private static final int NOT_FOUND = 127;
	private static final int NOT_EXECUTABLE = 126;

	private XdpluaTool() {
	}

	/**
	 * @param arguments without the command's name
	 * @return standard output of a call that ended with 0
	 * @throws RemoteException COMMAND_MISSING, MODULE_MISSING, NOT_PERMITTED, REFUSED with the tool's own words, or as {@link Session#exec}
	 */
	public static String run(Session session, List<String> arguments, byte[] stdin, Progress progress) throws RemoteException {
		return checked(session.execAsRoot(argv(arguments), stdin, progress), session, progress);
	}

	/**
	 * As {@link #run}, for a command that reads all its input first and is likely to come again on this session: see {@link Session#execAgainAsRoot}.
	 *
	 * @throws RemoteException as run
	 */
	public static String runAgain(Session session, List<String> arguments, byte[] stdin, Progress progress) throws RemoteException {
		return checked(session.execAgainAsRoot(argv(arguments), stdin, progress), session, progress);
	}

	/** Starts it for the next {@link #runAgain} with the same arguments. Returns at once. */
	public static void startAhead(Session session, List<String> arguments) {
		session.startAheadAsRoot(argv(arguments));
	}

	private static String checked(ExecResult result, Session session, Progress progress) throws RemoteException {
		if (result.exit() == 0) {
			return result.out();
		}
		throw failure(result, session, session.isRoot(progress));
	}

	/**
	 * Runs one that prints lines for as long as anybody wants them.
	 *
	 * @param line gets each line, on the caller's thread
	 * @throws RemoteException CANCELLED when {@code progress} is; CONNECTION_LOST; or as {@link #run} when the command ends by itself, which it never should
	 */
	public static void follow(Session session, List<String> arguments, Consumer<String> line, Progress progress) throws RemoteException {
		throw failure(session.followAsRoot(argv(arguments), line, progress), session, session.isRoot(progress));
	}

	private static List<String> argv(List<String> arguments) {
		List<String> argv = new ArrayList<>(List.of(NAME));
		argv.addAll(arguments);
		return argv;
	}

	private static RemoteException failure(ExecResult result, Session session, boolean root) {
		String where = session.host().where();
		String user = session.host().user();
		String err = result.err().strip();
		if (!root && (err.contains("sudo") || err.startsWith("Sorry, user ")) && !err.contains(NAME + ":")) {
			if (result.exit() == NOT_FOUND && !err.contains(NAME)) {
				return new RemoteException(Kind.NOT_PERMITTED, user + " isn't root, and there is no sudo", where, "log in as root, or install sudo there");
			}
			if (err.contains("password")) {
				return new RemoteException(Kind.NOT_PERMITTED, "sudo asks for " + user + "'s password", where,
						"give it when asked, allow it without one (" + sudoers(user) + "), or log in as root");
			}
			if (!err.contains("command not found")) {
				return new RemoteException(Kind.NOT_PERMITTED, "sudo refused: " + err, where, "allow " + user + " to run it (" + sudoers(user) + "), or log in as root");
			}
		}
		if (result.exit() == NOT_FOUND || err.contains(NAME + ": command not found")) {
			return new RemoteException(Kind.COMMAND_MISSING, "there is no command xdplua in the " + (root ? "PATH of this login" : "folders that sudo looks in"), where,
					"install XDPLua there, as docs/own-machine.md says; if " + INSTALLED + " is there, "
							+ (root ? "link it into a folder of that PATH ('ssh " + session.host().alias() + " env' shows it)" : "add its folder to secure_path in /etc/sudoers"));
		}
		if (result.exit() == NOT_EXECUTABLE) {
			return new RemoteException(Kind.COMMAND_MISSING, "the command xdplua can't be run: " + err, where, "check its permissions and architecture there");
		}
		String text = err.startsWith(NAME + ": ") ? err.substring(NAME.length() + 2) : err;
		if (text.contains("kernel module xdplua is not loaded")) {
			return new RemoteException(Kind.MODULE_MISSING, "the kernel module xdplua is not loaded on this machine", where,
					"run 'modprobe xdplua' there as root, or install it");
		}
		return new RemoteException(Kind.REFUSED, text.isEmpty() ? "xdplua ended with exit status " + result.exit() + " and said nothing" : text, where, "");
	}

	private static String sudoers(String user) {
		return "in /etc/sudoers.d/xdplua there: '" + user + " ALL=(root) NOPASSWD: " + INSTALLED + "'";
	}
}
