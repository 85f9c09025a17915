// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.check;

/**
 * One line of the check list.
 *
 * @param name "login", "kernel", "BTF", "rights", "command", "module" or "versions"
 * @param found what the machine said
 * @param advice what to do about it; empty when nothing has to be done
 */
public record CheckItem(String name, Result result, String found, String advice) {

	/** How it stands. */
	public enum Result {
		OK,
		/** scripts can't run until something is done */
		LACKS,
		/** could not be found out, because something before it is lacking */
		UNKNOWN
	}

	static CheckItem ok(String name, String found) {
		return new CheckItem(name, Result.OK, found, "");
	}

	static CheckItem lacks(String name, String found, String advice) {
		return new CheckItem(name, Result.LACKS, found, advice);
	}

	static CheckItem unknown(String name, String why) {
		return new CheckItem(name, Result.UNKNOWN, why, "");
	}
}
