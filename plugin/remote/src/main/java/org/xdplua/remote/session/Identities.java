// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import com.jcraft.jsch.AgentIdentityRepository;
import com.jcraft.jsch.AgentProxyException;
import com.jcraft.jsch.Identity;
import com.jcraft.jsch.IdentityRepository;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.SSHAgentConnector;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Vector;
import java.util.concurrent.CopyOnWriteArrayList;
import org.xdplua.remote.hosts.Host;

/** The keys to try at one login, in ssh's order: the agent's first, then the files'; and afterwards what became of each. */
final class Identities implements IdentityRepository {

	private final List<Identity> keys = new CopyOnWriteArrayList<>();
	private boolean collected;
	private final List<String> skipped = new CopyOnWriteArrayList<>();

	/** Reads the files and asks the agent; only the first time, so that a later login has the keys that a person has unlocked. */
	synchronized void collect(Host host, UserPrompt prompt) {
		if (collected) {
			return;
		}
		collected = true;
		List<Identity> files = new ArrayList<>();
		List<byte[]> wanted = new ArrayList<>();
		for (Path file : host.identityFiles()) {
			publicKeyBeside(file).ifPresent(wanted::add);
			readFile(file, prompt).ifPresent(files::add);
		}
		files.stream().map(Identity::getPublicKeyBlob).filter(blob -> blob != null).forEach(wanted::add);
		host.agentSocket().ifPresent(socket -> fromAgent(socket).stream()
				.filter(key -> !host.identitiesOnly() || among(wanted, key.getPublicKeyBlob())).forEach(keys::add));
		List<byte[]> inAgent = keys.stream().map(Identity::getPublicKeyBlob).toList();
		files.stream().filter(key -> !among(inAgent, key.getPublicKeyBlob())).forEach(keys::add);
	}

	/** For the message after a refused login: each key and what is wrong with it. */
	String tried() {
		List<String> all = new ArrayList<>();
		for (Identity key : keys) {
			String trouble = key instanceof FileIdentity file ? file.trouble() : "";
			all.add(key.getName() + (trouble.isEmpty() ? "" : " (" + trouble + ")"));
		}
		all.addAll(skipped);
		return all.isEmpty() ? "none: there is neither a key file nor an agent with keys" : String.join(", ", all);
	}

	private Optional<Identity> readFile(Path file, UserPrompt prompt) {
		if (!Files.exists(file)) {
			return Optional.empty(); // ssh's defaults name half a dozen files; most people have one
		}
		try {
			JSch jsch = new JSch(); // one for each file: it has no other way to tell which key came from where
			jsch.addIdentity(file.toString());
			return Optional.of(new FileIdentity(jsch.getIdentityRepository().getIdentities().getFirst(), file, prompt));
		} catch (JSchException | RuntimeException e) {
			skipped.add(file + " (can't be read: " + e.getMessage() + ")");
			return Optional.empty();
		}
	}

	private List<Identity> fromAgent(Path socket) {
		// JSch takes an agent that doesn't answer for one without keys
		try (SocketChannel probe = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
			return new AgentIdentityRepository(new SSHAgentConnector(socket)).getIdentities();
		} catch (IOException | AgentProxyException | RuntimeException e) {
			skipped.add("ssh-agent at " + socket + " (" + e.getMessage() + ")");
			return List.of();
		}
	}

	/** The public half in FILE.pub: with IdentitiesOnly the private one may live in the agent alone. */
	private static Optional<byte[]> publicKeyBeside(Path file) {
		try {
			String[] words = Files.readString(Path.of(file + ".pub"), StandardCharsets.ISO_8859_1).split("\\s+");
			return words.length < 2 ? Optional.empty() : Optional.of(Base64.getDecoder().decode(words[1]));
		} catch (IOException | IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	private static boolean among(List<byte[]> blobs, byte[] blob) {
		return blob != null && blobs.stream().anyMatch(one -> Arrays.equals(one, blob));
	}

	@Override
	public Vector<Identity> getIdentities() {
		return new Vector<>(keys); // JSch's interface wants one
	}

	@Override
	public String getName() {
		return "xdplua";
	}

	@Override
	public int getStatus() {
		return RUNNING;
	}

	@Override
	public boolean add(byte[] identity) {
		return false;
	}

	@Override
	public boolean remove(byte[] blob) {
		return false;
	}

	@Override
	public void removeAll() {
		keys.clear();
	}
}
