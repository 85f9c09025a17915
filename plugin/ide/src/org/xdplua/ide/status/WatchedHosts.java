// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.status;

import java.util.Map;
import java.util.TreeMap;
import org.xdplua.ide.project.ProjectFile;
import org.xdplua.ide.project.XdpluaProjects;
import org.xdplua.lang.project.Project;
import org.xdplua.lang.project.ProjectException;

/** Which hosts are watched: the targets of open XDPLua projects. Never simply all of ssh_config: that would log in to machines nobody named. */
final class WatchedHosts {
	private WatchedHosts() {
	}

	/**
	 * Reads the project files: not for the UI thread.
	 *
	 * @return for each host who names it: another text when a project was made anew or its file was changed
	 */
	static Map<String, String> read() {
		Map<String, String> hosts = new TreeMap<>();
		XdpluaProjects.all().forEach(project -> {
			try {
				Project.load(project.getLocation().toPath()).target()
						.ifPresent(target -> hosts.merge(target.host(), project.getName() + " " + ProjectFile.of(project).getModificationStamp() + "\n", String::concat));
			} catch (ProjectException e) {
				// its marker tells
			}
		});
		return hosts;
	}
}
