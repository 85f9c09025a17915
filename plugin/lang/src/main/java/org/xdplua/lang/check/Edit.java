// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.check;

/**
 * A change of a text: what stands at [start, end) becomes {@code newText}.
 *
 * @param start offset in UTF-16 code units
 * @param end   offset behind the last character; the same as {@code start} to insert
 */
public record Edit(int start, int end, String newText) {
}
