// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.hosts;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.prefs.BackingStoreException;
import org.xdplua.ide.preferences.Preferences;

/**
 * The hosts that were added in the IDE. The preferences keep them, without any secret; a file in the format of ssh_config, made from that, lets ssh itself
 * resolve them as it does all others. Reads and writes files: not for the UI thread.
 */
final class AddedHosts {
	private static final Gson GSON = new Gson();

	private AddedHosts() {
	}

	/** Those that can be used; damaged ones stay in the preferences, unused. */
	static List<AddedHost> all() {
		try {
			AddedHost[] hosts = GSON.fromJson(Preferences.node().get(Preferences.HOSTS, "[]"), AddedHost[].class);
			return hosts == null ? List.of() : Arrays.stream(hosts).filter(AddedHosts::isWhole).toList();
		} catch (JsonParseException e) {
			ILog.of(AddedHosts.class).error("The hosts in the preferences can't be read", e);
			return List.of();
		}
	}

	private static boolean isWhole(AddedHost host) {
		return host != null && host.name() != null && host.hostName() != null && host.user() != null && host.identityFile() != null && host.jump() != null
				&& host.problem() == null;
	}

	/** In place of one with the same name. */
	static synchronized void add(AddedHost host) throws IOException {
		List<AddedHost> hosts = new ArrayList<>(all());
		hosts.removeIf(other -> other.name().equals(host.name()));
		hosts.add(host);
		keep(hosts);
	}

	static synchronized void remove(String name) throws IOException {
		List<AddedHost> hosts = new ArrayList<>(all());
		hosts.removeIf(other -> other.name().equals(name));
		keep(hosts);
	}

	private static void keep(List<AddedHost> hosts) throws IOException {
		Preferences.node().put(Preferences.HOSTS, GSON.toJson(hosts));
		try {
			Preferences.node().flush();
		} catch (BackingStoreException e) {
			throw new IOException("the preferences can't be written", e);
		}
		write(hosts);
	}

	/** The configuration file with them and with those that this workbench was started with. */
	static Optional<Path> config() {
		try {
			return Optional.of(write(all()));
		} catch (IOException e) {
			ILog.of(AddedHosts.class).error("Hosts that were added here can't be used", e);
			return Hosts.givenConfig();
		}
	}

	private static Path write(List<AddedHost> hosts) throws IOException {
		Path file = Platform.getStateLocation(FrameworkUtil.getBundle(AddedHosts.class)).toPath().resolve("ssh_config");
		StringBuilder text = new StringBuilder("# Made by the IDE from its preferences: changes here are lost.\n");
		hosts.forEach(host -> text.append(host.config()));
		// behind the others, since an Include belongs to the Host before it; "Match all" ends that, and unlike "Host *" it claims no host
		Hosts.givenConfig().ifPresent(given -> text.append("Match all\n\tInclude \"").append(given).append("\"\n"));
		Path written = Files.createTempFile(file.getParent(), "ssh_config", ".tmp"); // the user's alone
		Files.writeString(written, text);
		Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		return file;
	}
}
