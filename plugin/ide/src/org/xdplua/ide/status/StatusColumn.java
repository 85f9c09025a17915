// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.status;

import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.xdplua.remote.status.Attachment;

/** The columns of Attach Status, from left to right. */
enum StatusColumn {
	HOST("Host", 115, false, StatusRow::host),
	INTERFACE("Interface", 75, false, row -> row.attachment().map(Attachment::interfaceName).orElse(row.remark())),
	MODE("Mode", 65, false, text(Attachment::mode)),
	INSTANCE("Instance", 85, false, text(Attachment::instance)),
	FUNCTION("Function", 75, false, text(Attachment::function)),
	SCRIPT("Script", 105, false, StatusRow::scripts),
	PACKETS("Packets", 70, true, number(Attachment::packets)),
	PASS("Pass", 55, true, number(attachment -> attachment.verdicts().pass())),
	DROP("Drop", 55, true, number(attachment -> attachment.verdicts().drop())),
	TX("Tx", 45, true, number(attachment -> attachment.verdicts().tx())),
	REDIRECT("Redirect", 70, true, number(attachment -> attachment.verdicts().redirect())),
	ABORTED("Aborted", 70, true, number(attachment -> attachment.verdicts().aborted())),
	ERRORS("Errors", 60, true, number(Attachment::errors)),
	LAST_ERROR("Last Error", 240, false, text(attachment -> attachment.lastError().orElse("")));

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
