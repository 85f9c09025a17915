// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.check;

/** Finds names that were probably meant. */
final class Spelling {
	private Spelling() {
	}

	/** Whether at most a third of the letters, and no more than two, differ (Levenshtein distance, ignoring case). */
	static boolean isClose(String written, String meant) {
		int[] previous = new int[meant.length() + 1];
		for (int j = 0; j <= meant.length(); j++) {
			previous[j] = j;
		}
		for (int i = 1; i <= written.length(); i++) {
			int[] current = new int[meant.length() + 1];
			current[0] = i;
			for (int j = 1; j <= meant.length(); j++) {
				boolean same = Character.toLowerCase(written.charAt(i - 1)) == Character.toLowerCase(meant.charAt(j - 1));
				current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + (same ? 0 : 1));
			}
			previous = current;
		}
		return previous[meant.length()] <= Math.min(2, Math.max(written.length(), meant.length()) / 3);
	}
}
