// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.lsp;

/** The server won't do what it was asked for; the message says why, for people. */
public final class Refused extends Exception {
	private static final long serialVersionUID = 1;

	Refused(String message) {
		super(message);
	}
}
