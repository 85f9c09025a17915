// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.deploy;

import org.eclipse.core.resources.IMarker;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.xdplua.ide.project.ProblemMarkers;
import org.xdplua.ide.ui.Icons;
import org.xdplua.remote.deploy.Minify;

/** The quick fix of the warning that a script fits only minified. */
public final class DeployMinified implements IMarkerResolutionGenerator2 {
	/** The warning's code. */
	static final String CODE = "script-fits-minified";

	@Override
	public boolean hasResolutions(IMarker marker) {
		return marker.getAttribute(ProblemMarkers.CODE, "").equals(CODE);
	}

	@Override
	public IMarkerResolution[] getResolutions(IMarker marker) {
		return hasResolutions(marker) ? new IMarkerResolution[] { new Resolution() } : new IMarkerResolution[0];
	}

	private static final class Resolution implements IMarkerResolution2 {
		@Override
		public String getLabel() {
			return "Deploy minified";
		}

		@Override
		public String getDescription() {
			return "Saves the project's editors and deploys it. Scripts that are too large are sent in a shorter form, which is proven to be the same program; "
					+ "errors name the lines of the source. The files stay as they are.";
		}

		@Override
		public Image getImage() {
			return Icons.get("deploy");
		}

		@Override
		public void run(IMarker marker) {
			DeployHandler.start(marker.getResource().getProject(), Minify.WHEN_NEEDED, TargetChoice.PROJECT_FILE);
		}
	}
}
