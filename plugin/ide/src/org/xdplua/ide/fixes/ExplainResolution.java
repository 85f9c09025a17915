// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.fixes;

import org.eclipse.core.resources.IMarker;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution2;
import org.xdplua.ide.ui.Icons;
import org.xdplua.ide.explain.ExplanationView;

/** Opens the page about a problem's code. */
final class ExplainResolution implements IMarkerResolution2 {
	private final String code;

	ExplainResolution(String code) {
		this.code = code;
	}

	@Override
	public void run(IMarker marker) {
		ExplanationView.show(code);
	}

	@Override
	public String getLabel() {
		return "Explain '" + code + "'";
	}

	@Override
	public String getDescription() {
		return "Why it is a problem, how to fix it and how to switch it off";
	}

	@Override
	public Image getImage() {
		return Icons.get("explain");
	}
}
