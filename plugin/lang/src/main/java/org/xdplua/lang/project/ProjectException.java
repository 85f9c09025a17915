// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.project;

import java.nio.file.Path;

/** A project file that can't be used. The message names the file, the line where there is one, and what to do. */
public final class ProjectException extends Exception {
	private static final long serialVersionUID = 1;

	private final transient Path file;
	private final int line;
	private final String what;

	ProjectException(Path file, int line, String what) {
		super(file + (line > 0 ? ":" + line : "") + ": " + what);
		this.file = file;
		this.line = line;
		this.what = what;
	}

	public Path file() {
		return file;
	}

	/** The message without the file and the line. */
	public String what() {
		return what;
	}

	/** The line, from 1; 0 if the problem is not in a line. */
	public int line() {
		return line;
	}
}
