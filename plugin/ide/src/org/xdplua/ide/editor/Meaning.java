// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.editor;

/**
 * What a name stands for, as far as its look goes.
 *
 * @param start UTF-16 offset
 * @param end exclusive
 * @param color of {@link TokenColors}
 * @param bold for the function that judges packets
 * @param struck for what should not be used any more
 */
record Meaning(int start, int end, String color, boolean bold, boolean struck) {

	Meaning moved(int by) {
		return new Meaning(start + by, end + by, color, bold, struck);
	}

	Meaning grown(int by) {
		return new Meaning(start, end + by, color, bold, struck);
	}
}
