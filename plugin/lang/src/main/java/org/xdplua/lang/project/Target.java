// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.project;

import java.util.Optional;

/**
 * Where a project is deployed by default.
 *
 * @param host          an alias that ssh knows
 * @param interfaceName the network interface on that host
 * @param mode          {@code generic} or {@code native}; empty leaves it to the host (generic)
 */
public record Target(String host, String interfaceName, Optional<String> mode) {
}
