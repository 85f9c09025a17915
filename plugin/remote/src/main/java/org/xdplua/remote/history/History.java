// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xdplua.remote.status.Running;

/**
 * What was deployed where from this desk, with the texts, so that each can be brought back:
 * {@code history/HOST/INTERFACE/ID.json}, {@code scripts/SHA256.lua} as it was sent, and {@code sources/SHA256.lua}, by the hash of what was sent, where that was
 * minified. Entries are only ever added; several processes may do so at once.
 */
public record History(StateFolder state) {

	private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
	/** Sorts by time; UTC. */
	private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-nnnnnnnnn").withZone(ZoneOffset.UTC);
	private static final SecureRandom RANDOM = new SecureRandom();
	private static final String ENTRY = ".json";
	private static final String HISTORY = "history";

	/**
	 * A script as it was sent.
	 *
	 * @param source the text that it was minified from
	 */
	public record Script(String name, byte[] sent, Optional<byte[]> source) {
	}

	/** An interface of a host that something was deployed to. */
	public record Place(String host, String interfaceName) {
	}

	public static History ofUser() {
		return new History(StateFolder.ofUser());
	}

	/**
	 * Adds an entry, after the texts that it names.
	 *
	 * @param host the alias, under which it is found again
	 * @param where the machine, for people
	 * @param restores the id of the entry that was brought back
	 * @throws IOException with words for people; then there is no entry
	 */
	public HistoryEntry record(String host, String where, String interfaceName, Optional<Running> before, Running now, List<Script> scripts, Optional<String> restores)
			throws IOException {
		for (Script script : scripts) {
			String hash = sha256(script.sent());
			state.write(text("scripts", hash), script.sent());
			if (script.source().isPresent()) {
				state.write(text("sources", hash), script.source().get());
			}
		}
		Instant time = Instant.now();
		String id = ID.format(time).substring(0, 19) + "-" + HexFormat.of().toHexDigits((short) RANDOM.nextInt());
		HistoryEntry entry = new HistoryEntry(id, time, host, where, interfaceName, before, now, restores);
		state.write(folder(new Place(host, interfaceName)).resolve(id + ENTRY), EntryJson.write(entry).getBytes(StandardCharsets.UTF_8));
		return entry;
	}

	/** The entries of an interface, the latest first. What can't be read is left out. */
	public List<HistoryEntry> entries(String host, String interfaceName) throws IOException {
		Path folder = folder(new Place(host, interfaceName));
		List<HistoryEntry> entries = new ArrayList<>();
		for (Path file : list(folder)) {
			if (file.getFileName().toString().endsWith(ENTRY)) {
				read(file).flatMap(EntryJson::read).ifPresent(entries::add);
			}
		}
		entries.sort(Comparator.comparing(HistoryEntry::id).reversed());
		return entries;
	}

	/** Empty also for what is no text. */
	private static Optional<String> read(Path file) {
		try {
			return Optional.of(Files.readString(file));
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	/** Where anything was deployed to, sorted. */
	public List<Place> places() throws IOException {
		List<Place> places = new ArrayList<>();
		for (Path host : list(state.root().resolve(HISTORY))) {
			for (Path interfaceName : list(host)) {
				places.add(new Place(FileNames.decode(host.getFileName().toString()), FileNames.decode(interfaceName.getFileName().toString())));
			}
		}
		return places;
	}

	/** A script as it was sent. @param sha256 of it, as a machine's status tells it. @return empty when it was never deployed from here */
	public Optional<byte[]> sent(String sha256) throws IOException {
		return read("scripts", sha256);
	}

	/** The text that somebody wrote: the source of what was sent minified, else what was sent. @param sha256 of what was sent */
	public Optional<byte[]> source(String sha256) throws IOException {
		Optional<byte[]> source = read("sources", sha256);
		return source.isPresent() ? source : sent(sha256);
	}

	private Optional<byte[]> read(String kind, String sha256) throws IOException {
		// what a machine calls a hash becomes a file's name here
		if (!HASH.matcher(sha256).matches() || !Files.exists(text(kind, sha256))) {
			return Optional.empty();
		}
		return Optional.of(Files.readAllBytes(text(kind, sha256)));
	}

	private Path text(String kind, String sha256) {
		return state.root().resolve(kind).resolve(sha256 + ".lua");
	}

	private Path folder(Place place) {
		return state.root().resolve(HISTORY).resolve(FileNames.encode(place.host())).resolve(FileNames.encode(place.interfaceName()));
	}

	private static List<Path> list(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
	}

	/** 64 hexadecimal digits in lower case. */
	public static String sha256(byte[] text) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java platform has SHA-256
		}
	}
}
