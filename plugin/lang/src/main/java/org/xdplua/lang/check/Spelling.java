// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.check;

import java.util.Locale;

/** Finds names that were probably meant. */
public final class Spelling {
	private Spelling() {
	}

	/** Whether at most a third of the letters, and no more than two, differ; case and two swapped neighbours count little (optimal string alignment). */
	public static boolean isClose(String written, String meant) {
		int allowed = Math.min(2, Math.max(written.length(), meant.length()) / 3);
		return Math.abs(written.length() - meant.length()) <= allowed && distance(written.toLowerCase(Locale.ROOT), meant.toLowerCase(Locale.ROOT)) <= allowed;
	}

	private static int distance(String a, String b) {
		int[][] cost = new int[a.length() + 1][b.length() + 1];
		for (int i = 0; i <= a.length(); i++) {
			for (int j = 0; j <= b.length(); j++) {
				if (i == 0 || j == 0) {
					cost[i][j] = i + j;
					continue;
				}
				int substituted = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
				cost[i][j] = Math.min(substituted, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
				if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
					cost[i][j] = Math.min(cost[i][j], 1 + cost[i - 2][j - 2]);
				}
			}
		}
		return cost[a.length()][b.length()];
	}
}
