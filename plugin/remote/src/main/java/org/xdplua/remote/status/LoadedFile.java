// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.status;

/**
 * A script as the kernel has it.
 *
 * @param name the chunk's name in messages
 * @param size bytes
 * @param sha256 of its text, 64 hexadecimal digits in lower case
 */
public record LoadedFile(String name, int size, String sha256) {
}
