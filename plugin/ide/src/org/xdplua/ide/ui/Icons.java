// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.ui;

import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;
import org.xdplua.ide.Ids;

/** The pictures in the folder icons. UI thread; nobody disposes them. */
public final class Icons {
	private Icons() {
	}

	/** @param name without folder and ending @return null if there is none */
	public static Image get(String name) {
		String key = Ids.BUNDLE + "." + name;
		ImageRegistry registry = JFaceResources.getImageRegistry();
		if (registry.getDescriptor(key) == null) {
			ResourceLocator.imageDescriptorFromBundle(Ids.BUNDLE, "icons/" + name + ".svg").ifPresent(descriptor -> registry.put(key, descriptor));
		}
		return registry.get(key);
	}
}
