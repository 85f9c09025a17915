// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.project;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.xdplua.ide.Ids;
import org.xdplua.lang.check.Severity;

/** Makes a file's markers of type org.xdplua.ide.problem equal to a list of findings. Markers that stay are left alone, so that nothing flickers. */
public final class ProblemMarkers {
	/** Marker attribute: the check's code. */
	public static final String CODE = "code";
	/** Marker attribute: the fixes as JSON; absent where there are none. */
	private static final String FIXES = "fixes";
	/** A marker can keep no longer strings. */
	private static final int MAX_ATTRIBUTE_BYTES = 65535;
	private static final Gson GSON = new Gson();

	private ProblemMarkers() {
	}

	/** Does it in a job of its own. @param wanted asked when the job runs: false if newer findings are on their way */
	public static void replaceLater(IFile file, List<Finding> findings, BooleanSupplier wanted) {
		WorkspaceJob job = new WorkspaceJob("XDPLua problems of " + file.getName()) {
			@Override
			public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
				if (wanted.getAsBoolean()) {
					replace(file, findings);
				}
				return Status.OK_STATUS;
			}
		};
		job.setSystem(true);
		// without the rule two jobs for one file would count each other's markers
		job.setRule(file);
		job.schedule();
	}

	/** Not for the UI thread. */
	static void replace(IResource resource, List<Finding> findings) throws CoreException {
		resource.getWorkspace().run(monitor -> {
			if (!resource.isAccessible()) {
				return;
			}
			Set<Finding> missing = new HashSet<>(findings);
			for (IMarker marker : resource.findMarkers(Ids.PROBLEM_MARKER, false, IResource.DEPTH_ZERO)) {
				if (!missing.remove(finding(marker))) {
					marker.delete();
				}
			}
			for (Finding finding : missing) {
				resource.createMarker(Ids.PROBLEM_MARKER, attributes(finding));
			}
		}, resource, IWorkspace.AVOID_UPDATE, null);
	}

	private static Map<String, Object> attributes(Finding finding) {
		Map<String, Object> attributes = new HashMap<>();
		attributes.put(CODE, finding.code());
		attributes.put(IMarker.SEVERITY, switch (finding.severity()) {
		case ERROR -> IMarker.SEVERITY_ERROR;
		case WARNING -> IMarker.SEVERITY_WARNING;
		case HINT -> IMarker.SEVERITY_INFO;
		});
		attributes.put(IMarker.LINE_NUMBER, finding.line());
		attributes.put(IMarker.MESSAGE, finding.message());
		String fixes = GSON.toJson(finding.fixes());
		if (!finding.fixes().isEmpty() && fixes.getBytes(StandardCharsets.UTF_8).length <= MAX_ATTRIBUTE_BYTES) {
			attributes.put(FIXES, fixes);
		}
		if (finding.start() >= 0) {
			attributes.put(IMarker.CHAR_START, finding.start());
			attributes.put(IMarker.CHAR_END, finding.end());
		}
		return attributes;
	}

	private static Finding finding(IMarker marker) {
		Severity severity = switch (marker.getAttribute(IMarker.SEVERITY, IMarker.SEVERITY_ERROR)) {
		case IMarker.SEVERITY_INFO -> Severity.HINT;
		case IMarker.SEVERITY_WARNING -> Severity.WARNING;
		default -> Severity.ERROR;
		};
		return new Finding(marker.getAttribute(CODE, ""), severity,
				marker.getAttribute(IMarker.CHAR_START, -1), marker.getAttribute(IMarker.CHAR_END, -1),
				marker.getAttribute(IMarker.LINE_NUMBER, -1), marker.getAttribute(IMarker.MESSAGE, ""), fixes(marker));
	}

	/** The ways to get rid of a problem; looks at nothing but the marker. Any thread. */
	public static List<TextFix> fixes(IMarker marker) {
		try {
			TextFix[] fixes = GSON.fromJson(marker.getAttribute(FIXES, "[]"), TextFix[].class);
			return fixes == null ? List.of() : List.of(fixes);
		} catch (JsonParseException e) {
			return List.of(); // a marker of another version of this bundle
		}
	}
}
