// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.format;

/**
 * New white space for [start, end) of a text.
 *
 * @param start offset in UTF-16 code units
 * @param end   offset behind the last character that is replaced
 */
public record Gap(int start, int end, String newText) {
}
