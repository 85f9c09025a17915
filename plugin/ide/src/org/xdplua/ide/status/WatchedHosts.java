// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.status;

import java.util.Set;
import java.util.TreeSet;
import org.xdplua.ide.project.XdpluaProjects;
import org.xdplua.lang.project.Project;
import org.xdplua.lang.project.ProjectException;
import org.xdplua.lang.project.Target;

/** Which hosts Attach Status asks: the targets of open XDPLua projects. Never simply all of ssh_config: that would log in to machines nobody named. */
final class WatchedHosts {
	private WatchedHosts() {
	}

	/** Reads the project files: not for the UI thread. */
	static Set<String> read() {
		Set<String> hosts = new TreeSet<>();
		XdpluaProjects.all().forEach(project -> {
			try {
				Project.load(project.getLocation().toPath()).target().map(Target::host).ifPresent(hosts::add);
			} catch (ProjectException e) {
				// its marker tells
			}
		});
		return hosts;
	}
}
