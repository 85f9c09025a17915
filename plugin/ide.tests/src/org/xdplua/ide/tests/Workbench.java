// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.xdplua.ide.ui.Reveal;

/** The workbench under test, and how each test gets a clean one. */
final class Workbench {
	private static final int WIDTH = 1400;
	private static final int HEIGHT = 900;
	/** State folder of a running test machine. */
	static final Optional<String> TESTBED = Optional.of(System.getProperty("xdplua.testbed", "none")).filter(folder -> !folder.equals("none"));
	/** A host that refuses every connection, beside those of the test machine. */
	static final String DEAD_HOST = "nobody-there";

	static {
		writeSshConfig();
	}

	private Workbench() {
	}

	/** The IDE reads the property when it first looks for hosts, which is after this class is loaded. */
	private static void writeSshConfig() {
		try {
			Path config = Files.createTempFile("ssh_config", "");
			config.toFile().deleteOnExit();
			// port 1 of the loopback interface: nothing listens there
			Files.writeString(config, TESTBED.map(folder -> "Include \"" + folder + "/ssh_config\"\n").orElse("") + "Host " + DEAD_HOST + "\n\tHostName 127.0.0.1\n\tPort 1\n");
			System.setProperty("xdplua.sshConfig", config.toString());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** UI thread. */
	static IWorkbenchWindow window() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	}

	/** No projects, no editors, the window in front and large. */
	static void reset() throws CoreException {
		Ui.run(() -> {
			for (Shell shell : Ui.display().getShells()) {
				// closing one may close others with it
				if (!shell.isDisposed() && shell != window().getShell() && shell.isVisible()) {
					shell.close();
				}
			}
			window().getActivePage().closeAllEditors(false);
			Reveal.statusView();
			window().getShell().setBounds(0, 0, WIDTH, HEIGHT);
			window().getShell().forceActive();
		});
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			project.delete(true, true, null);
		}
	}

	/** A project without our nature. */
	static IProject plainProject(String name) throws CoreException {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
		project.create(null);
		project.open(null);
		return project;
	}

	static IFile write(IProject project, String name, String text) throws CoreException {
		IFile file = project.getFile(name);
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		if (file.exists()) {
			file.setContents(bytes, true, false, null);
		} else {
			file.create(bytes, true, false, null);
		}
		return file;
	}
}
