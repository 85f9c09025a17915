// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.deploy;

import org.xdplua.remote.deploy.Minify;

/** Deploy Minified: as Deploy to Host, but what is too large is sent minified, whatever the preferences say. */
public final class DeployMinifiedHandler extends DeployHandler {
	@Override
	protected Minify minify() {
		return Minify.WHEN_NEEDED;
	}
}
