// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.UserInfo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.hosts.Host;
import org.xdplua.remote.hosts.StrictHostKeys;
import org.xdplua.remote.session.UserPrompt.HostKeyQuestion;

/**
 * Decides whether the machine is the one it says it is. JSch asks {@link #check} during the key exchange and breaks off unless the answer is OK;
 * the reason is then in {@link #refusal}.
 */
final class HostKeyCheck implements HostKeyRepository {

	private final Host host;
	private final UserPrompt prompt;
	private final List<KnownHostsEntry> entries;
	private final RevokedKeys revoked;
	private RemoteException refusal;
	private volatile boolean asked;

	HostKeyCheck(Host host, UserPrompt prompt) throws RemoteException {
		this.host = host;
		this.prompt = prompt;
		this.revoked = RevokedKeys.of(host);
		List<Path> files = new ArrayList<>(host.knownHostsFiles());
		files.addAll(host.globalKnownHostsFiles());
		try {
			this.entries = KnownHosts.read(files);
		} catch (IOException e) {
			throw new RemoteException(Kind.HOST_KEY_FILE, "a known_hosts file can't be read: " + e.getMessage(), host.where(), "check the file's permissions", e);
		}
	}

	Optional<RemoteException> refusal() {
		return Optional.ofNullable(refusal);
	}

	/** The machine has shown its key: it answers, and from now on persons may take their time. */
	boolean asked() {
		return asked;
	}

	@Override
	public int check(String name, byte[] key) {
		asked = true;
		try {
			decide(key);
			return OK;
		} catch (RemoteException e) {
			refusal = e;
			return e.kind() == Kind.HOST_KEY_UNKNOWN ? NOT_INCLUDED : CHANGED;
		}
	}

	private void decide(byte[] key) throws RemoteException {
		Optional<String> revocation = revoked.where(key).or(() -> entries.stream().filter(KnownHostsEntry::revoked).filter(entry -> isAboutHost(entry, key))
				.map(KnownHostsEntry::where).findFirst());
		if (revocation.isPresent()) {
			throw new RemoteException(Kind.HOST_KEY_REVOKED, "the machine shows a key that is marked as revoked, " + fingerprint(key), host.where(),
					"don't trust this machine; see " + revocation.get());
		}
		List<KnownHostsEntry> known = known();
		if (known.stream().anyMatch(entry -> MessageDigest.isEqual(entry.key(), key))) {
			return;
		}
		Optional<KnownHostsEntry> other = known.stream().filter(entry -> entry.keyType().equals(type(key))).findFirst();
		if (other.isPresent()) {
			throw changed(other.get(), key);
		}
		if (entries.stream().filter(KnownHostsEntry::plain).noneMatch(entry -> isAboutHost(entry, key))) {
			accept(key, known);
		}
	}

	private List<KnownHostsEntry> known() {
		return entries.stream().filter(KnownHostsEntry::plain).filter(entry -> entry.matches(host.keyName())).toList();
	}

	/**
	 * As in ssh: on another port than 22 an entry with this very key counts for the bare name, too; one with a different key says nothing. A key that is revoked
	 * for the bare name is refused always, where ssh may go on after a warning.
	 */
	private boolean isAboutHost(KnownHostsEntry entry, byte[] key) {
		boolean bareNameCounts = host.hostKeyAlias().isEmpty() && host.port() != Host.DEFAULT_PORT;
		return MessageDigest.isEqual(entry.key(), key) && (entry.matches(host.keyName()) || bareNameCounts && entry.matches(host.hostName()));
	}

	private RemoteException changed(KnownHostsEntry entry, byte[] key) {
		return new RemoteException(Kind.HOST_KEY_CHANGED,
				"the host key has changed: " + entry.where() + " has " + fingerprint(entry.key()) + ", the machine shows " + fingerprint(key) + " (" + type(key) + ")",
				host.where(), "if the machine was installed anew, delete line " + entry.line() + " of " + entry.file()
						+ " and connect again; otherwise somebody may be listening in");
	}

	private void accept(byte[] key, List<KnownHostsEntry> known) throws RemoteException {
		String print = fingerprint(key) + " (" + type(key) + ")";
		Optional<Path> file = host.knownHostsFiles().stream().findFirst();
		if (host.strictHostKeys() == StrictHostKeys.YES || file.isEmpty()) {
			throw new RemoteException(Kind.HOST_KEY_UNKNOWN, "the host key is not known, and StrictHostKeyChecking is yes: the machine shows " + print, host.where(),
					"compare the fingerprint with the machine's own ('ssh-keygen -lf' on its /etc/ssh/ssh_host_*_key.pub) and add the key to "
							+ file.map(Path::toString).orElse("a known_hosts file"));
		}
		String note = known.isEmpty() ? ""
				: "this machine is known with a key of another type (" + known.getFirst().keyType() + ", " + known.getFirst().where() + ")";
		// a machine that suddenly shows another type of key is never taken without asking
		boolean ask = host.strictHostKeys() == StrictHostKeys.ASK || !known.isEmpty();
		if (ask && !prompt.acceptHostKey(new HostKeyQuestion(host.where(), type(key), fingerprint(key), file.get(), note))) {
			throw new RemoteException(Kind.HOST_KEY_UNKNOWN, "the host key is not known and was not accepted: the machine shows " + print, host.where(),
					"connect once with 'ssh " + host.alias() + "', or answer yes when the fingerprint is the machine's own");
		}
		try {
			KnownHosts.append(file.get(), host.keyName(), type(key), key);
		} catch (IOException | UnsupportedOperationException e) {
			throw new RemoteException(Kind.HOST_KEY_FILE, "the accepted host key can't be written: " + e, host.where(), "check the permissions of " + file.get(), e);
		}
	}

	/** The key's own first field names its type. */
	static String type(byte[] key) {
		ByteBuffer buffer = ByteBuffer.wrap(key);
		int length = key.length < Integer.BYTES ? -1 : buffer.getInt();
		return length < 0 || length > buffer.remaining() ? "unknown" : new String(key, Integer.BYTES, length, StandardCharsets.US_ASCII);
	}

	/** As ssh-keygen -l prints it. */
	static String fingerprint(byte[] key) {
		try {
			return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java platform has SHA-256
		}
	}

	/** JSch asks for these before the key exchange, to ask the server for a key of a type that is known. */
	@Override
	public HostKey[] getHostKey(String name, String type) {
		List<HostKey> keys = new ArrayList<>();
		for (KnownHostsEntry entry : known()) {
			if (type == null || entry.keyType().equals(type)) {
				try {
					keys.add(new HostKey(host.keyName(), entry.key()));
				} catch (JSchException | RuntimeException e) {
					// a key of a type that JSch doesn't have can't be asked for
				}
			}
		}
		return keys.toArray(HostKey[]::new);
	}

	@Override
	public HostKey[] getHostKey() {
		return getHostKey(null, null);
	}

	@Override
	public String getKnownHostsRepositoryID() {
		return host.knownHostsFiles().toString();
	}

	@Override
	public void add(HostKey key, UserInfo info) {
		throw new UnsupportedOperationException("check() alone writes keys");
	}

	@Override
	public void remove(String name, String type) {
		throw new UnsupportedOperationException("known keys are never removed");
	}

	@Override
	public void remove(String name, String type, byte[] key) {
		throw new UnsupportedOperationException("known keys are never removed");
	}
}
