// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.status;

/** Packets by XDP action. */
public record Verdicts(long aborted, long drop, long pass, long tx, long redirect) {

	public long sum() {
		return aborted + drop + pass + tx + redirect;
	}
}
