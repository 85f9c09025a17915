// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.fixes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.core.resources.IMarker;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.xdplua.ide.project.ProblemMarkers;
import org.xdplua.ide.project.TextFix;
import org.xdplua.lang.lint.DiagnosticPage;

/**
 * What Ctrl+1, the ruler, the hover of a problem and the Problems view offer: the problem's fixes, the usual one first, and its page. Asked on the
 * UI thread, so it looks at nothing but the marker.
 */
public final class ProblemResolutions implements IMarkerResolutionGenerator2 {
	@Override
	public boolean hasResolutions(IMarker marker) {
		return DiagnosticPage.of(code(marker)).isPresent() || !ProblemMarkers.fixes(marker).isEmpty();
	}

	@Override
	public IMarkerResolution[] getResolutions(IMarker marker) {
		List<IMarkerResolution> resolutions = new ArrayList<>();
		ProblemMarkers.fixes(marker).stream().sorted(Comparator.comparing((TextFix fix) -> !fix.preferred()))
				.forEach(fix -> resolutions.add(new FixResolution(marker, fix)));
		DiagnosticPage.of(code(marker)).ifPresent(page -> resolutions.add(new ExplainResolution(code(marker))));
		return resolutions.toArray(IMarkerResolution[]::new);
	}

	private static String code(IMarker marker) {
		return marker.getAttribute(ProblemMarkers.CODE, "");
	}
}
