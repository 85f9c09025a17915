// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xdplua.remote.status.Attachment;
import org.xdplua.remote.status.MachineStatus;

/** Packets, verdicts and errors of an attachment, per second. */
public record Rate(String interfaceName, double packets, double aborted, double drop, double pass, double tx, double redirect, double errors) {

	/** Between two looks; an attachment whose counters began anew in between has none. */
	static List<Rate> between(Instant earlier, MachineStatus before, Instant later, MachineStatus now) {
		double seconds = Duration.between(earlier, later).toNanos() / 1e9;
		List<Rate> rates = new ArrayList<>();
		for (Attachment attachment : now.attachments()) {
			Optional<Attachment> old = before.attachment(attachment.interfaceName()).filter(one -> one.ifindex() == attachment.ifindex());
			if (seconds > 0 && old.isPresent() && old.get().packets() <= attachment.packets() && old.get().errors() <= attachment.errors()) {
				rates.add(of(old.get(), attachment, seconds));
			}
		}
		return rates;
	}

	private static Rate of(Attachment old, Attachment now, double seconds) {
		return new Rate(now.interfaceName(), (now.packets() - old.packets()) / seconds, (now.verdicts().aborted() - old.verdicts().aborted()) / seconds,
				(now.verdicts().drop() - old.verdicts().drop()) / seconds, (now.verdicts().pass() - old.verdicts().pass()) / seconds,
				(now.verdicts().tx() - old.verdicts().tx()) / seconds, (now.verdicts().redirect() - old.verdicts().redirect()) / seconds,
				(now.errors() - old.errors()) / seconds);
	}
}
