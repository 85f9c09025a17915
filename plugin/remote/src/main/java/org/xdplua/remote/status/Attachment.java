// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.status;

import java.util.Optional;

/**
 * An interface whose packets a Lua function judges.
 *
 * @param mode "generic" or "native"
 * @param attachedSeconds how long already
 * @param packets all that were judged: the five verdicts add up to it
 * @param errors callbacks that raised or returned no action; these packets count under the on-error verdict too
 * @param overBudget of the errors, those that ran out of fuel
 * @param nested packets met while the CPU's state was busy, passed
 * @param multiBuffer frames in several buffers, passed
 * @param lastError "chunk:line: message" of the latest error
 */
public record Attachment(String interfaceName, int ifindex, String mode, String instance, String function, long attachedSeconds, long packets,
		Verdicts verdicts, long errors, long overBudget, long nested, long multiBuffer, Optional<String> lastError) {

	/** The same with another text for the latest error. */
	public Attachment withLastError(Optional<String> other) {
		return new Attachment(interfaceName, ifindex, mode, instance, function, attachedSeconds, packets, verdicts, errors, overBudget, nested, multiBuffer, other);
	}
}
