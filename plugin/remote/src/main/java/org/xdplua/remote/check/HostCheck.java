// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.session.ExecResult;
import org.xdplua.remote.session.Machines;
import org.xdplua.remote.session.Session;
import org.xdplua.remote.status.MachineStatus;
import org.xdplua.remote.status.StatusClient;
import org.xdplua.remote.tool.XdpluaTool;

/** Goes through what a machine needs. Changes nothing there. */
public final class HostCheck {

	/** The first kernel with what the module uses. */
	private static final int KERNEL_MAJOR = 6;
	private static final int KERNEL_MINOR = 12;
	private static final String BTF = "/sys/kernel/btf/vmlinux";
	/** The PATH of a login that isn't root's often lacks sbin, where modinfo is. */
	private static final String SYSTEM_PATH = "PATH=/usr/sbin:/sbin:/usr/bin:/bin";
	private static final String INSTALL = "build and install XDPLua there: docs/own-machine.md";

	private final Session session;
	private final Progress progress;
	private final List<CheckItem> items = new ArrayList<>();

	private HostCheck(Session session, Progress progress) {
		this.session = session;
		this.progress = progress;
	}

	/**
	 * @return every item, also when the machine can't be reached
	 * @throws RemoteException CANCELLED, or CONNECTION_LOST half-way
	 */
	public static List<CheckItem> check(Machines machines, String alias, Progress progress) throws RemoteException {
		try {
			return machines.with(alias, progress, session -> new HostCheck(session, progress).all());
		} catch (RemoteException e) {
			if (e.kind() == Kind.CANCELLED) {
				throw e;
			}
			List<CheckItem> items = new ArrayList<>(List.of(CheckItem.lacks("login", e.what() + ": " + e.where(), e.advice())));
			List.of("kernel", "BTF", "rights", "command", "module", "versions").forEach(name -> items.add(CheckItem.unknown(name, "needs the login")));
			return items;
		}
	}

	private List<CheckItem> all() throws RemoteException {
		items.add(CheckItem.ok("login", session.host().where()));
		items.add(kernel());
		items.add(btf());
		moduleAndVersions(rightsAndCommand());
		return items;
	}

	private CheckItem kernel() throws RemoteException {
		String release = run("uname", "-r").out().strip();
		Matcher matcher = Pattern.compile("(\\d{1,4})\\.(\\d{1,4}).*").matcher(release);
		if (!matcher.matches()) {
			return CheckItem.lacks("kernel", release.isEmpty() ? "'uname -r' says nothing" : release, "XDPLua needs Linux " + KERNEL_MAJOR + "." + KERNEL_MINOR + " or newer");
		}
		int major = Integer.parseInt(matcher.group(1));
		boolean newEnough = major > KERNEL_MAJOR || major == KERNEL_MAJOR && Integer.parseInt(matcher.group(2)) >= KERNEL_MINOR;
		return newEnough ? CheckItem.ok("kernel", release)
				: CheckItem.lacks("kernel", release, "install Linux " + KERNEL_MAJOR + "." + KERNEL_MINOR + " or newer (Debian 12: from its security suite) and start it");
	}

	private CheckItem btf() throws RemoteException {
		return run("test", "-e", BTF).exit() == 0 ? CheckItem.ok("BTF", BTF)
				: CheckItem.lacks("BTF", "there is no " + BTF, "use a kernel that is built with CONFIG_DEBUG_INFO_BTF=y, as distributions' are");
	}

	/**
	 * One call tells both, made as all others will be: "true" is not what sudoers may allow, and the login's own PATH may lack the command where root's has it.
	 *
	 * @return what the command says of itself, if it could be called
	 */
	private Optional<String> rightsAndCommand() throws RemoteException {
		boolean root = session.isRoot(progress);
		CheckItem rights = CheckItem.ok("rights", root ? "the login is root's" : session.host().user() + " may use sudo");
		try {
			String version = XdpluaTool.run(session, List.of("--version"), new byte[0], progress).strip();
			items.addAll(List.of(rights, CheckItem.ok("command", version)));
			return Optional.of(version);
		} catch (RemoteException e) {
			items.addAll(switch (e.kind()) {
				case NOT_PERMITTED -> List.of(CheckItem.lacks("rights", e.what(), e.advice()), CheckItem.unknown("command", "needs the rights"));
				case COMMAND_MISSING -> List.of(root ? rights : CheckItem.unknown("rights", "needs the command"), CheckItem.lacks("command", e.what(), e.advice()));
				case REFUSED -> List.of(rights, CheckItem.lacks("command", e.what(), e.advice()));
				default -> throw e;
			});
			return Optional.empty();
		}
	}

	private void moduleAndVersions(Optional<String> command) throws RemoteException {
		if (run("test", "-d", "/sys/module/xdplua").exit() != 0) {
			boolean installed = run("env", SYSTEM_PATH, "modinfo", "-F", "filename", "xdplua").exit() == 0;
			items.add(installed ? CheckItem.lacks("module", "installed, not loaded", "run 'modprobe xdplua' there as root")
					: CheckItem.lacks("module", "not loaded; modinfo knows none for this kernel", INSTALL));
			items.add(CheckItem.unknown("versions", "needs the module"));
			return;
		}
		items.add(CheckItem.ok("module", "loaded"));
		items.add(command.isPresent() ? versions(command.get()) : CheckItem.unknown("versions", "needs the rights and the command"));
	}

	private CheckItem versions(String command) throws RemoteException {
		try {
			MachineStatus status = StatusClient.status(session, progress);
			String found = command + ", module " + status.module() + " (" + status.version() + "), " + status.lua() + ", ABI " + MachineStatus.ABI;
			return command.equals("xdplua " + status.module()) ? CheckItem.ok("versions", found)
					: CheckItem.lacks("versions", found, "install command and module from one build, then 'rmmod xdplua' and 'modprobe xdplua' there");
		} catch (RemoteException e) {
			if (e.kind() == Kind.CANCELLED || e.kind() == Kind.CONNECTION_LOST) {
				throw e;
			}
			return CheckItem.lacks("versions", e.what(), e.advice());
		}
	}

	private ExecResult run(String... argv) throws RemoteException {
		return session.exec(List.of(argv), new byte[0], progress);
	}
}
