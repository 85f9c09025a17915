// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.deploy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.ILog;
import org.xdplua.ide.hosts.Hosts;
import org.xdplua.lang.project.Project;
import org.xdplua.lang.project.Target;
import org.xdplua.remote.history.History;
import org.xdplua.remote.history.History.Place;

/** Where a project may be meant to run: its target, where anything was deployed before, and the other hosts with the target's interface. */
final class KnownTargets {
	private static final String USUAL_INTERFACE = "eth0";

	private KnownTargets() {
	}

	/** Reads files: not for the UI thread. */
	static List<Target> of(Project project) {
		Set<Place> places = new LinkedHashSet<>();
		project.target().ifPresent(target -> places.add(new Place(target.host(), target.interfaceName())));
		try {
			places.addAll(History.ofUser().places());
		} catch (IOException e) {
			ILog.of(KnownTargets.class).warn("The history can't be read", e);
		}
		String interfaceName = project.target().map(Target::interfaceName).orElse(USUAL_INTERFACE);
		for (String host : Hosts.aliases()) {
			if (places.stream().noneMatch(place -> place.host().equals(host))) {
				places.add(new Place(host, interfaceName));
			}
		}
		Optional<String> mode = project.target().flatMap(Target::mode);
		List<Target> targets = new ArrayList<>();
		places.forEach(place -> targets.add(new Target(place.host(), place.interfaceName(), mode)));
		return targets;
	}
}
