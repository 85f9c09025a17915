// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.status;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

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
 * @param noRoom packets that could not grow as a callback asked
 * @param lastError "chunk:line: message" of the latest error
 * @param traceback of that error, a level a line
 * @param onError what becomes of a packet whose callback fails: "pass", "drop" or "aborted"
 * @param confirmSecondsLeft until the machine undoes a change by itself; empty when none waits
 * @param nsPerCall nanoseconds of a call on average, of those that were timed; empty while none was
 * @param timedCalls how many those are: one in 64
 * @param version "helper" (an eBPF program brings the packets) or "core" (the kernel does)
 */
public record Attachment(String interfaceName, int ifindex, String mode, String instance, String function, long attachedSeconds, long packets,
		Verdicts verdicts, long errors, long overBudget, long nested, long multiBuffer, long noRoom, Optional<String> lastError, Optional<String> traceback,
		String onError, OptionalInt confirmSecondsLeft, OptionalLong nsPerCall, long timedCalls, String version) {

	/** The same with other texts for the latest error and its traceback. */
	public Attachment withError(Optional<String> error, Optional<String> trace) {
		return new Attachment(interfaceName, ifindex, mode, instance, function, attachedSeconds, packets, verdicts, errors, overBudget, nested, multiBuffer, noRoom,
				error, trace, onError, confirmSecondsLeft, nsPerCall, timedCalls, version);
	}
}
