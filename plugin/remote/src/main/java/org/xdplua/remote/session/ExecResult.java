// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

/**
 * What a command on the machine answered.
 *
 * @param exit exit status; 127 when the login shell knows no such command
 * @param out standard output, UTF-8
 * @param err standard error, UTF-8
 */
public record ExecResult(int exit, String out, String err) {
}
