// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.deploy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.xdplua.lang.Budget;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;

/** Refuses what the machine would refuse anyway, before any connection is made. The limits are those of the kernel's header xdplua.h and of Linux. */
public final class RequestCheck {

	/** IFNAMSIZ - 1: bytes of an interface name. */
	private static final int INTERFACE_MAX = 15;
	private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
	/** XDPLUA_CONFIRM_SECONDS_MAX */
	private static final int CONFIRM_MAX = 3600;
	private static final Set<String> ON_ERROR = Set.of("pass", "drop", "aborted");
	private static final Set<String> MODES = Set.of("generic", "native");

	private RequestCheck() {
	}

	/** @throws RemoteException BAD_REQUEST for the first thing that is wrong */
	public static void check(DeployRequest request) throws RemoteException {
		checkInterface(request.interfaceName());
		checkName("instance name", request.instance());
		checkName("function name", request.function());
		if (!IDENTIFIER.matcher(request.function()).matches()) {
			throw bad("the function name is no Lua name", shown(request.function()), "give the name of a global function, such as callback");
		}
		if (!MODES.contains(request.mode())) {
			throw bad("there is no such XDP mode", shown(request.mode()), "use generic or native");
		}
		if (request.onError().isPresent() && !ON_ERROR.contains(request.onError().get())) {
			throw bad("there is no such verdict for errors", shown(request.onError().get()), "use pass, drop or aborted");
		}
		if (request.confirmSeconds() < 1 || request.confirmSeconds() > CONFIRM_MAX) {
			throw bad("the machine can wait 1 to " + CONFIRM_MAX + " s to be confirmed, not " + request.confirmSeconds(), request.interfaceName(), "choose another time");
		}
		if (request.files().isEmpty()) {
			throw bad("there is no script to deploy", request.instance(), "name at least one file");
		}
		if (request.files().size() > Budget.MAX_FILES) {
			throw bad("there are " + request.files().size() + " scripts, " + Budget.MAX_FILES + " are allowed in one deploy", request.instance(), "put some together");
		}
		Set<String> names = new HashSet<>();
		for (ScriptFile file : request.files()) {
			checkName("file name", file.name());
			if (!names.add(file.name())) {
				throw bad("two scripts have the same name", shown(file.name()), "messages couldn't tell them apart: rename one");
			}
			checkSize(file);
		}
	}

	/** What Linux itself allows as an interface name (dev_valid_name). */
	public static void checkInterface(String name) throws RemoteException {
		if (name.isEmpty() || name.getBytes(StandardCharsets.UTF_8).length > INTERFACE_MAX || name.equals(".") || name.equals("..")
				|| name.chars().anyMatch(c -> c == '/' || c == ':' || c <= ' ' || c == 0x7f)) {
			throw bad("this can't be the name of a network interface", shown(name), "'ip link' on the machine lists its interfaces");
		}
	}

	private static void checkName(String kind, String name) throws RemoteException {
		int bytes = name.getBytes(StandardCharsets.UTF_8).length;
		if (bytes == 0 || bytes > Budget.MAX_NAME_BYTES) {
			throw bad("the " + kind + " has " + bytes + " bytes, 1 to " + Budget.MAX_NAME_BYTES + " are allowed", shown(name), "choose another");
		}
		if (name.chars().anyMatch(Character::isISOControl)) {
			throw bad("the " + kind + " holds a control character", shown(name), "choose another");
		}
	}

	private static void checkSize(ScriptFile file) throws RemoteException {
		int size = file.bytes().length;
		if (size == 0) {
			throw bad("script is empty (0 bytes; 1 to " + Budget.MAX_BYTES + " are allowed)", file.name(), "write a callback, or leave the file out");
		}
		if (size > Budget.MAX_BYTES) {
			throw bad("script has " + size + " bytes, " + Budget.MAX_BYTES + " are allowed", file.name(), "deploy it minified, make it shorter or split it into several files");
		}
	}

	private static RemoteException bad(String what, String where, String advice) {
		return new RemoteException(Kind.BAD_REQUEST, what, where, advice);
	}

	/** In quotes, with control characters made visible, so that no name can forge a line of a message. */
	private static String shown(String name) {
		StringBuilder text = new StringBuilder("'");
		name.codePoints().forEach(c -> {
			if (Character.isISOControl(c)) {
				text.append(String.format("\\u%04x", c));
			} else {
				text.appendCodePoint(c);
			}
		});
		return text.append('\'').toString();
	}
}
