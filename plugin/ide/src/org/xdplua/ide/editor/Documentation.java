// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.editor;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.AbstractInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Shows documentation beside completions and under the mouse: plain text, wrapped. (The platform's own control cuts long lines off.) */
final class Documentation extends AbstractInformationControl {
	private static final int WIDTH = 420;
	private static final int MARGIN = 5;

	private StyledText text;

	private Documentation(Shell parent) {
		super(parent, true);
		create();
	}

	static IInformationControlCreator creator() {
		return Documentation::new;
	}

	@Override
	protected void createContent(Composite parent) {
		text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		text.setAlwaysShowScrollBars(false);
		text.setFont(JFaceResources.getDialogFont());
		text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
		text.setForeground(parent.getForeground());
		text.setBackground(parent.getBackground());
	}

	@Override
	public void setInformation(String information) {
		text.setText(information == null ? "" : information);
	}

	@Override
	public boolean hasContents() {
		return text.getCharCount() > 0;
	}

	@Override
	public Point computeSizeHint() {
		Rectangle trim = computeTrim();
		Point wanted = text.computeSize(WIDTH, SWT.DEFAULT);
		return new Point(wanted.x + trim.width, wanted.y + trim.height);
	}

	@Override
	public IInformationControlCreator getInformationPresenterControlCreator() {
		return creator();
	}
}
