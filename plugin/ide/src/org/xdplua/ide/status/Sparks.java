// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.status;

import java.util.ArrayList;
import java.util.List;

/** Packets per second of the last minute, a value a second, the latest last. */
record Sparks(List<Double> values) {
	static final Sparks NONE = new Sparks(List.of());
	/** Seconds. */
	static final int LENGTH = 60;

	Sparks {
		values = List.copyOf(values);
	}

	Sparks with(double value) {
		List<Double> longer = new ArrayList<>(values);
		longer.add(value);
		return new Sparks(longer.subList(Math.max(0, longer.size() - LENGTH), longer.size()));
	}

	double highest() {
		return values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
	}
}
