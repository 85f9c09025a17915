// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.hosts;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;

/** Secrets that a person wants remembered, in Eclipse's secure storage: encrypted, and nowhere else. May ask for its master password: not for the UI thread. */
final class SecretStore {
	private static final String NODE = "/org.xdplua.ide/secrets";

	private SecretStore() {
	}

	/** @param what names the secret: for which machine or file, and for what */
	static Optional<String> find(String what) {
		try {
			return Optional.ofNullable(node().get(what, null));
		} catch (StorageException e) {
			ILog.of(SecretStore.class).warn("The secure storage can't be read", e);
			return Optional.empty();
		}
	}

	/** Where that fails, it will be asked for again. */
	static void keep(String what, String secret) {
		try {
			node().put(what, secret, true);
			node().flush();
		} catch (StorageException | IOException e) {
			ILog.of(SecretStore.class).warn("The secure storage can't be written", e);
		}
	}

	static void forget(String what) {
		node().remove(what);
		try {
			node().flush();
		} catch (IOException e) {
			ILog.of(SecretStore.class).warn("The secure storage can't be written", e);
		}
	}

	private static ISecurePreferences node() {
		return SecurePreferencesFactory.getDefault().node(NODE);
	}
}
