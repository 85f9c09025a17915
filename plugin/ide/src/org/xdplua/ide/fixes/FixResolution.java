// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.fixes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.xdplua.ide.ui.Icons;
import org.xdplua.ide.project.ProblemMarkers;
import org.xdplua.ide.project.TextFix;

/** One fix of a problem. The Problems view can do the same for all problems of that kind. */
final class FixResolution extends WorkbenchMarkerResolution {
	private final IMarker marker;
	private final TextFix fix;

	FixResolution(IMarker marker, TextFix fix) {
		this.marker = marker;
		this.fix = fix;
	}

	@Override
	public void run(IMarker chosen) {
		run(new IMarker[] { chosen }, null);
	}

	@Override
	public void run(IMarker[] chosen, IProgressMonitor monitor) {
		Map<IFile, List<TextFix>> byFile = new LinkedHashMap<>();
		for (IMarker one : chosen) {
			if (one.getResource() instanceof IFile file) {
				alike(one).ifPresent(found -> byFile.computeIfAbsent(file, key -> new ArrayList<>()).add(found));
			}
		}
		new ApplyFixesJob(fix.title(), byFile).schedule();
	}

	@Override
	public IMarker[] findOtherMarkers(IMarker[] markers) {
		String code = marker.getAttribute(ProblemMarkers.CODE, "-");
		return Arrays.stream(markers).filter(other -> !other.equals(marker) && other.getAttribute(ProblemMarkers.CODE, "").equals(code))
				.filter(other -> alike(other).isPresent()).toArray(IMarker[]::new);
	}

	/** The fix of another problem that does the same as this one; names in it may differ. */
	private Optional<TextFix> alike(IMarker other) {
		List<TextFix> fixes = ProblemMarkers.fixes(other);
		return fixes.stream().filter(candidate -> candidate.title().equals(fix.title())).findFirst()
				.or(() -> fixes.stream().filter(candidate -> candidate.preferred() && fix.preferred()).findFirst());
	}

	@Override
	public String getLabel() {
		return fix.title();
	}

	@Override
	public String getDescription() {
		return fix.after().isBlank() ? "" : fix.after().stripIndent();
	}

	@Override
	public Image getImage() {
		return Icons.get("fix");
	}
}
