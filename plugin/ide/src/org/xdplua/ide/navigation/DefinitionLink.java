// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.navigation;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.hyperlink.IHyperlink;

/** A name whose definition opens when it is clicked. */
final class DefinitionLink implements IHyperlink {
	private final IDocument document;
	private final IRegion name;

	DefinitionLink(IDocument document, IRegion name) {
		this.document = document;
		this.name = name;
	}

	@Override
	public IRegion getHyperlinkRegion() {
		return name;
	}

	@Override
	public String getTypeLabel() {
		return null;
	}

	@Override
	public String getHyperlinkText() {
		return "Open Definition";
	}

	@Override
	public void open() {
		new OpenDefinitionJob(document, name).schedule();
	}
}
