// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.project;

import java.nio.file.Path;
import java.util.Optional;

import org.xdplua.lang.project.Project;
import org.xdplua.lang.project.ProjectException;

/**
 * A project file as it is on disk.
 *
 * @param text    empty where it can't be read
 * @param project what it says, or said when it could last be used
 * @param problem why it can't be used
 */
public record ProjectFile(Path path, String text, Optional<Project> project, Optional<ProjectException> problem) {
}
