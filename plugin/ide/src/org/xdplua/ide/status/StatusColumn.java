// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.status;

import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.xdplua.remote.status.Attachment;

/** The columns of Attach Status, from left to right. */
enum StatusColumn {
	HOST("Host", 130, false, StatusRow::host),
	INTERFACE("Interface", 80, false, text(Attachment::interfaceName)),
	MODE("Mode", 70, false, text(Attachment::mode)),
	INSTANCE("Instance", 100, false, text(Attachment::instance)),
	FUNCTION("Function", 85, false, text(Attachment::function)),
	SCRIPT("Script", 120, false, StatusRow::scripts),
	PACKETS("Packets", 75, true, number(Attachment::packets)),
	PASS("Pass", 65, true, number(attachment -> attachment.verdicts().pass())),
	DROP("Drop", 65, true, number(attachment -> attachment.verdicts().drop())),
	TX("Tx", 55, true, number(attachment -> attachment.verdicts().tx())),
	REDIRECT("Redirect", 70, true, number(attachment -> attachment.verdicts().redirect())),
	ABORTED("Aborted", 70, true, number(attachment -> attachment.verdicts().aborted())),
	ERRORS("Errors", 60, true, number(Attachment::errors)),
	LAST_ERROR("Last Error", 260, false, row -> row.attachment().map(attachment -> attachment.lastError().orElse("")).orElse(row.remark()));

	private final String title;
	private final int width;
	private final boolean number;
	private final Function<StatusRow, String> text;

	StatusColumn(String title, int width, boolean number, Function<StatusRow, String> text) {
		this.title = title;
		this.width = width;
		this.number = number;
		this.text = text;
	}

	private static Function<StatusRow, String> text(Function<Attachment, String> text) {
		return row -> row.attachment().map(text).orElse("");
	}

	private static Function<StatusRow, String> number(ToLongFunction<Attachment> number) {
		return row -> row.attachment().map(attachment -> Long.toString(number.applyAsLong(attachment))).orElse("");
	}

	String title() {
		return title;
	}

	/** In pixels, at first. */
	int width() {
		return width;
	}

	boolean isNumber() {
		return number;
	}

	String text(StatusRow row) {
		return text.apply(row);
	}
}
