// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.ui;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;
import org.xdplua.ide.Ids;

/** The pictures of this bundle. UI thread. */
public final class Icons {
	private Icons() {
	}

	/** Shared by all who ask: nobody disposes it. @param name of a file in icons, without its ending */
	public static Image image(String name) {
		String key = Ids.BUNDLE + "." + name;
		ImageRegistry registry = JFaceResources.getImageRegistry();
		if (registry.getDescriptor(key) == null) {
			registry.put(key, descriptor(name));
		}
		return registry.get(key);
	}

	/** @param name of a file in icons, without its ending */
	public static ImageDescriptor descriptor(String name) {
		return ResourceLocator.imageDescriptorFromBundle(Ids.BUNDLE, "icons/" + name + ".svg").orElseThrow();
	}
}
