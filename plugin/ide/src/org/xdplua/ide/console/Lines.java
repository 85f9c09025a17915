// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.console;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xdplua.remote.status.LoadedFile;
import org.xdplua.remote.watch.Message;

/** What machines tell as lines of the console: "12:34:56 lab xdp0 cpu 2: ...". */
final class Lines {
	/** How a line begins, and where it says which host and interface it is about. */
	private static final Pattern BEGIN = Pattern.compile("\\d\\d:\\d\\d:\\d\\d (\\S+) (\\S+)(?: cpu \\d+)?: ");
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
	private static final String INDENT = "        ";

	/** @param subject the interface, or the instance where there is none */
	record Origin(String host, String subject) {
	}

	private Lines() {
	}

	/** Of a line that begins an entry; the lines below it, of a traceback, have none of their own. */
	static Optional<Origin> origin(String line) {
		Matcher matcher = BEGIN.matcher(line);
		return matcher.lookingAt() ? Optional.of(new Origin(matcher.group(1), matcher.group(2))) : Optional.empty();
	}

	static String of(String host, Message.Printed printed) {
		String subject = printed.interfaceName().or(printed::instance).orElse("-");
		return begin(printed.time(), host, subject) + " cpu " + printed.cpu() + ": " + printed.line() + "\n"
				+ lost(host, printed.time(), subject, printed.lost());
	}

	static String of(String host, Message.ScriptError error) {
		String traceback = error.traceback().map(levels -> levels.lines().map(level -> INDENT + level + "\n").collect(Collectors.joining())).orElse("");
		return begin(error.time(), host, error.interfaceName()) + " cpu " + error.cpu() + ": " + error.error() + " (" + error.errors()
				+ (error.errors() == 1 ? " error" : " errors") + " on this CPU)\n" + traceback + lost(host, error.time(), error.interfaceName(), error.lost());
	}

	static String of(String host, Message.Change change) {
		String files = change.files().stream().map(LoadedFile::shown).collect(Collectors.joining("; "));
		String text = switch (change.event()) {
			case "load" -> (change.replaced() ? "loaded anew: " : "loaded: ") + files
					+ (change.confirmWithin().isPresent() ? "; undone in " + change.confirmWithin().getAsInt() + " s unless confirmed" : "");
			case "attach", "change" -> change.function().map(name -> name + " of " + change.instance() + " judges its packets").orElse(change.event());
			case "detach" -> "detached";
			case "reset" -> "counters reset";
			case "confirm" -> "confirmed";
			case "undo" -> "undone: nobody confirmed in time, or the change was taken back";
			case "unload" -> "unloaded";
			default -> change.event();
		};
		return begin(change.time(), host, change.interfaceName().orElse(change.instance())) + ": " + text + "\n";
	}

	static String of(String host, Message.Lost lost) {
		return begin(lost.time(), host, "-") + ": lines were lost: more was printed than could be read; counters aren't affected\n";
	}

	private static String lost(String host, Instant time, String subject, long bytes) {
		return bytes == 0 ? "" : begin(time, host, subject) + ": " + bytes + " bytes were lost here: scripts print more than the machine keeps\n";
	}

	private static String begin(Instant time, String host, String subject) {
		return TIME.format(time) + " " + host + " " + subject;
	}
}
