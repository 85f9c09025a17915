// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.hosts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.check.CheckItem;
import org.xdplua.remote.hosts.Host;
import org.xdplua.remote.hosts.HostResolver;

/** Reads which hosts there are. */
final class HostList {
	private HostList() {
	}

	/** Asks ssh about each: not for the UI thread. @param checks what is known of hosts by their names */
	static List<HostRow> read(Map<String, List<CheckItem>> checks, Progress progress) throws RemoteException {
		HostResolver resolver = Hosts.machines().resolver();
		Set<String> added = AddedHosts.all().stream().map(AddedHost::name).collect(Collectors.toSet());
		Set<String> extra = Set.copyOf(resolver.extraAliases());
		List<HostRow> rows = new ArrayList<>();
		for (String alias : resolver.aliases()) {
			String source = added.contains(alias) ? "added here" : extra.contains(alias) ? "given at the start" : "ssh configuration";
			rows.add(row(alias, source, added.contains(alias), checks.getOrDefault(alias, List.of()), progress));
		}
		return rows;
	}

	private static HostRow row(String alias, String source, boolean added, List<CheckItem> checks, Progress progress) throws RemoteException {
		try {
			Host host = Hosts.machines().resolver().resolve(alias, progress);
			return new HostRow(alias, source, added, Optional.of(host), "", Hosts.machines().isConnected(host), checks);
		} catch (RemoteException e) {
			if (e.kind() == RemoteException.Kind.CANCELLED) {
				throw e;
			}
			return new HostRow(alias, source, added, Optional.empty(), e.getMessage(), false, checks);
		}
	}
}
