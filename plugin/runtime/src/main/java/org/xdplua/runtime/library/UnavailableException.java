// SPDX-License-Identifier: EPL-2.0
package org.xdplua.runtime.library;

/** libxdplua can't be used here; the message says why. */
public final class UnavailableException extends Exception {
	private static final long serialVersionUID = 1;

	UnavailableException(String message) {
		super(message);
	}
}
