// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.history;

import java.time.Instant;
import java.util.Optional;
import org.xdplua.remote.status.Running;

/**
 * One deploy that was confirmed.
 *
 * @param id sorts by time
 * @param host the alias that it was deployed to
 * @param where the machine behind it, for people
 * @param before what judged the interface's packets until then; empty when nothing did, or nobody knows
 * @param now what it brought
 * @param restores the id of the entry that it brought back
 */
public record HistoryEntry(String id, Instant time, String host, String where, String interfaceName, Optional<Running> before, Running now, Optional<String> restores) {
}
