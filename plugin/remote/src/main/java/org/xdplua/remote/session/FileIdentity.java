// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import com.jcraft.jsch.Identity;
import com.jcraft.jsch.JSchException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A private key in a file. Its passphrase is asked for only when the server has taken the public key and wants a signature; without one JSch goes on with the
 * next key. (JSch's own way breaks off the whole login when one passphrase isn't given.)
 */
final class FileIdentity implements Identity {

	private static final int ATTEMPTS = 3;

	private final Identity key;
	private final Path file;
	private final UserPrompt prompt;
	private String trouble = "";

	FileIdentity(Identity key, Path file, UserPrompt prompt) {
		this.key = key;
		this.file = file;
		this.prompt = prompt;
	}

	/** Why the key could give no signature; empty if it could or wasn't asked. */
	String trouble() {
		return trouble;
	}

	private boolean unlocked() {
		for (int attempt = 1; key.isEncrypted() && attempt <= ATTEMPTS; attempt++) {
			Optional<String> passphrase = prompt.passphrase(file, attempt);
			if (passphrase.isEmpty()) {
				trouble = "no passphrase given";
				return false;
			}
			try {
				key.setPassphrase(passphrase.get().getBytes(StandardCharsets.UTF_8));
			} catch (JSchException e) {
				trouble = e.getMessage();
				return false;
			}
		}
		trouble = key.isEncrypted() ? "wrong passphrase" : "";
		return !key.isEncrypted();
	}

	@Override
	public byte[] getSignature(byte[] data, String algorithm) {
		return unlocked() ? key.getSignature(data, algorithm) : null;
	}

	@Override
	public byte[] getSignature(byte[] data) {
		return unlocked() ? key.getSignature(data) : null;
	}

	@Override
	public boolean isEncrypted() {
		return false; // for JSch: getSignature() asks
	}

	@Override
	public boolean setPassphrase(byte[] passphrase) throws JSchException {
		return key.setPassphrase(passphrase);
	}

	@Override
	public byte[] getPublicKeyBlob() {
		return key.getPublicKeyBlob();
	}

	@Override
	public String getAlgName() {
		return key.getAlgName();
	}

	@Override
	public String getName() {
		return file.toString();
	}

	@Override
	public void clear() {
		key.clear();
	}
}
