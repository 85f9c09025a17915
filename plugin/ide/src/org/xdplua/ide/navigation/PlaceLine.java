// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.navigation;

import org.eclipse.core.resources.IFile;

/**
 * A line with found places.
 *
 * @param line counted from 0
 * @param text without the blanks around it
 */
record PlaceLine(IFile file, int line, String text) {
}
