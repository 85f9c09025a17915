// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.hosts;

import java.util.List;
import java.util.Optional;
import org.xdplua.remote.check.CheckItem;
import org.xdplua.remote.hosts.Host;

/**
 * A host in the view.
 *
 * @param source where it comes from, for people
 * @param added in the IDE, and can be removed there
 * @param host as ssh resolves it; empty when it can't
 * @param problem why it can't; empty otherwise
 * @param connected there is a session to it
 * @param checks what it has and lacks; empty while it wasn't checked
 */
record HostRow(String alias, String source, boolean added, Optional<Host> host, String problem, boolean connected, List<CheckItem> checks) {
	HostRow {
		checks = List.copyOf(checks);
	}

	/** The same with the state of its session at this moment. */
	HostRow now() {
		return new HostRow(alias, source, added, host, problem, host.filter(Hosts.machines()::isConnected).isPresent(), checks);
	}

	/** "root@192.0.2.7:22", and through which machines. */
	String address() {
		return host.map(one -> one.user() + "@" + one.hostName() + ":" + one.port()
				+ (one.jumps().isEmpty() ? "" : ", through " + String.join(", ", one.jumps().stream().map(Host::alias).toList()))).orElse(problem);
	}

	String state() {
		return connected ? "connected" : "";
	}

	String summary() {
		if (checks.isEmpty()) {
			return "not checked";
		}
		List<String> lacking = checks.stream().filter(item -> item.result() == CheckItem.Result.LACKS).map(CheckItem::name).toList();
		return lacking.isEmpty() ? "ready for scripts" : "lacks: " + String.join(", ", lacking);
	}
}
