// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.project;

import java.util.List;
import java.util.Optional;
import org.xdplua.lang.project.Target;

/**
 * What a wizard asks for; becomes the project file.
 *
 * @param name the instance's name on the machine
 * @param files scripts in loading order, relative to the project
 * @param function the callback
 * @param target where to deploy; empty to be asked at the first deploy
 */
public record ProjectSettings(String name, List<String> files, String function, Optional<Target> target) {
}
