// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;

/** Pictures of the workbench, for people. */
final class Screenshot {
	private static final Path FOLDER = Path.of(System.getProperty("xdplua.screenshots", "screenshots"));
	/** The pointer's popups and repaints settle in this time. */
	private static final long SETTLE_MS = 600;

	private Screenshot() {
	}

	/** Writes NAME.png, or NAME-dark.png in the dark theme: the workbench window with everything that lies over it. */
	static void take(String name) {
		Ui.pause(SETTLE_MS);
		Ui.run(() -> {
			Shell shell = Workbench.window().getShell();
			Rectangle area = shell.getBounds().intersection(shell.getDisplay().getBounds());
			Image image = new Image(shell.getDisplay(), area.width, area.height);
			GC screen = new GC(shell.getDisplay());
			try {
				screen.copyArea(image, area.x, area.y);
				save(image.getImageData(), Themes.DARK ? name + "-dark" : name);
			} finally {
				screen.dispose();
				image.dispose();
			}
		});
	}

	private static void save(ImageData data, String name) {
		try {
			Files.createDirectories(FOLDER);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { data };
		loader.save(FOLDER.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
	}
}
