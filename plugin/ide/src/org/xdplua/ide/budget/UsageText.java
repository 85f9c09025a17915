// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.budget;

import java.util.Locale;
import org.xdplua.lang.Budget;
import org.xdplua.lang.size.Usage;

/** A script's size in words. */
final class UsageText {

	private UsageText() {
	}

	/** {@code 5,120 → 2,310 / 8,192 bytes}: as it is, minified, of how many. */
	static String line(Usage usage) {
		String shorter = usage.minified().isPresent() ? " → " + number(usage.minified().getAsInt()) : "";
		return number(usage.bytes()) + shorter + " / " + number(Budget.MAX_BYTES) + " bytes";
	}

	static String meaning(Usage usage) {
		String what = switch (usage.level()) {
		case FITS -> "The script as it is → minified, of what the kernel takes.";
		case NEARLY_FULL -> "The script is nearly as large as the kernel takes.";
		case FITS_MINIFIED -> "The script is too large as it is; deployed minified it fits.";
		case TOO_LARGE -> usage.minified().isPresent() ? "The script is too large, minified, too: shorten it or split it into several files."
				: "The script is too large, and can't be minified as it is.";
		};
		return what + " Click to see what takes the bytes.";
	}

	static String number(int value) {
		return String.format(Locale.ENGLISH, "%,d", value);
	}
}
