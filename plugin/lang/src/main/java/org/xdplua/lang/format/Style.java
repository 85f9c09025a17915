// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.format;

/**
 * What one level of indentation is made of.
 *
 * @param unit a tab, or some spaces
 */
public record Style(String unit) {
	/** How wide a level may be, in spaces. */
	private static final int MAX_WIDTH = 16;

	/** @param width spaces of a level; ignored for tabs */
	public static Style of(int width, boolean spaces) {
		return new Style(spaces ? " ".repeat(Math.clamp(width, 1, MAX_WIDTH)) : "\t");
	}

	String indent(int level) {
		return unit.repeat(level);
	}
}
