// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.status;

import java.text.NumberFormat;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.xdplua.remote.status.Attachment;
import org.xdplua.remote.watch.Rate;

/** The columns of Attach Status, from left to right. */
enum StatusColumn {
	HOST("Host", 110, false, StatusRow::host),
	INTERFACE("Interface", 85, false, row -> row.kind() == StatusRow.Kind.REMARK ? row.remark() : row.interfaceName()),
	MODE("Mode", 62, false, row -> row.kind() == StatusRow.Kind.FOREIGN ? row.remark() : text(Attachment::mode).apply(row)),
	FUNCTION("Function", 85, false, text(Attachment::function)),
	SCRIPT("Script", 285, false, StatusRow::scripts),
	HERE("Workspace", 95, false, StatusRow::here),
	RATE("Packets/s", 90, true, row -> row.rate().map(rate -> shown(rate.packets())).orElse("")),
	SPARKS("Last Minute", 105, false, row -> ""),
	PACKETS("Packets", 80, true, number(Attachment::packets)),
	PASS("Pass", 65, true, verdict(attachment -> attachment.verdicts().pass()), rate(Rate::pass)),
	DROP("Drop", 65, true, verdict(attachment -> attachment.verdicts().drop()), rate(Rate::drop)),
	TX("Tx", 50, true, verdict(attachment -> attachment.verdicts().tx()), rate(Rate::tx)),
	REDIRECT("Redirect", 80, true, verdict(attachment -> attachment.verdicts().redirect()), rate(Rate::redirect)),
	ABORTED("Aborted", 80, true, verdict(attachment -> attachment.verdicts().aborted()), rate(Rate::aborted)),
	ERRORS("Errors", 72, true, number(Attachment::errors), rate(Rate::errors)),
	OVER_BUDGET("Over Budget", 110, true, number(Attachment::overBudget)),
	NS("ns/Call", 75, true, row -> row.attachment().filter(one -> one.nsPerCall().isPresent()).map(one -> shown(one.nsPerCall().getAsLong())).orElse("")),
	MEMORY("Lua Memory", 105, true, row -> row.memory().isPresent() ? shown(row.memory().getAsLong() / 1024.0) + " KiB" : ""),
	SINCE("Attached", 85, false, row -> row.attachment().map(one -> ago(one.attachedSeconds())).orElse("")),
	CONFIRM("Confirm", 100, false, row -> row.attachment().filter(one -> one.confirmSecondsLeft().isPresent())
			.map(one -> "undone in " + one.confirmSecondsLeft().getAsInt() + " s").orElse("")),
	INSTANCE("Instance", 90, false, text(Attachment::instance)),
	VERSION("Version", 75, false, text(Attachment::version)),
	LAST_ERROR("Last Error", 260, false, text(attachment -> attachment.lastError().orElse("")));

	private static final long MINUTE = 60;
	private static final long HOUR = 60 * MINUTE;
	private static final long DAY = 24 * HOUR;

	private final String title;
	private final int width;
	private final boolean number;
	private final Function<StatusRow, String> text;
	private final Function<StatusRow, String> perSecond;

	StatusColumn(String title, int width, boolean number, Function<StatusRow, String> text) {
		this(title, width, number, text, null);
	}

	StatusColumn(String title, int width, boolean number, Function<StatusRow, String> text, Function<StatusRow, String> perSecond) {
		this.title = title;
		this.width = width;
		this.number = number;
		this.text = text;
		this.perSecond = perSecond;
	}

	private static Function<StatusRow, String> text(Function<Attachment, String> text) {
		return row -> row.attachment().map(text).orElse("");
	}

	private static Function<StatusRow, String> number(ToLongFunction<Attachment> number) {
		return row -> row.attachment().map(attachment -> shown(number.applyAsLong(attachment))).orElse("");
	}

	private static Function<StatusRow, String> verdict(ToLongFunction<Attachment> number) {
		return number(number);
	}

	private static Function<StatusRow, String> rate(ToDoubleFunction<Rate> number) {
		return row -> row.rate().map(rate -> shown(number.applyAsDouble(rate))).orElse("");
	}

	/** Whole numbers: nobody needs a tenth of a packet; but less than one isn't none. */
	private static String shown(double number) {
		return number > 0 && number < 1 ? "< 1" : NumberFormat.getIntegerInstance().format(number);
	}

	private static String ago(long seconds) {
		return seconds < MINUTE ? seconds + " s" : seconds < HOUR ? seconds / MINUTE + " min" : seconds < DAY ? seconds / HOUR + " h" : seconds / DAY + " d";
	}

	/** @param rates show what can be per second so */
	String title(boolean rates) {
		return rates && perSecond != null ? title + "/s" : title;
	}

	/** In pixels, at first. */
	int width() {
		return width;
	}

	boolean isNumber() {
		return number;
	}

	String text(StatusRow row, boolean rates) {
		return (rates && perSecond != null ? perSecond : text).apply(row);
	}

	/** All that there is to say; empty when the cell says it. */
	String tip(StatusRow row) {
		return switch (this) {
			case LAST_ERROR -> row.attachment().flatMap(Attachment::lastError)
					.map(error -> error + row.attachment().flatMap(Attachment::traceback).map(levels -> "\n" + levels).orElse("")).orElse("");
			case SINCE -> row.attached().map(Instant::toString).map(time -> "since " + time).orElse("");
			case SCRIPT -> row.files().stream().map(file -> file.name() + ", " + file.size() + " bytes\nSHA-256 " + file.sha256()).reduce((a, b) -> a + "\n" + b).orElse("");
			case SPARKS -> row.attachment().map(one -> "packets per second of the last minute, " + shown(row.sparks().highest()) + " at most").orElse("");
			case HERE -> row.here().equals(StatusRow.DIFFERS) ? "What runs there is not what the project here has now: compare, or deploy" : "";
			default -> perSecond == null ? text.apply(row) : both(row);
		};
	}

	private String both(StatusRow row) {
		String total = text.apply(row);
		return total.isEmpty() ? "" : total + row.rate().map(rate -> " (" + perSecond.apply(row) + "/s)").orElse("");
	}
}
