// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.ui;

import java.net.MalformedURLException;
import java.net.URI;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;
import org.xdplua.ide.Ids;

/** Addresses in texts that people click. UI thread. */
public final class Links {
	private Links() {
	}

	/** Opens a page of the web in the person's browser; other kinds of addresses are left alone: a text must not start programs. */
	public static void open(String address) {
		try {
			URI uri = URI.create(address);
			if ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) {
				PlatformUI.getWorkbench().getBrowserSupport().getExternalBrowser().openURL(uri.toURL());
			}
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e, Ids.BUNDLE);
		} catch (IllegalArgumentException | MalformedURLException e) {
			Report.hint("'" + address + "' is no address that can be opened");
		}
	}
}
