// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.editor;

import org.eclipse.jface.text.AbstractInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IInformationControlExtension2;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.xdplua.ide.markdown.MarkdownText;
import org.xdplua.ide.navigation.OpenDefinitionJob;
import org.xdplua.ide.ui.Links;

/** Shows documentation beside completions and under the mouse: Markdown, wrapped, with links. (The platform's own control cuts long lines off.) */
final class Documentation extends AbstractInformationControl implements IInformationControlExtension2 {
	private static final int WIDTH = 420;
	private static final int MAX_HEIGHT = 320;

	private MarkdownText text;
	private HoverText shown;

	private Documentation(Shell parent) {
		super(parent, true);
		create();
	}

	static IInformationControlCreator creator() {
		return Documentation::new;
	}

	@Override
	protected void createContent(Composite parent) {
		text = new MarkdownText(parent, this::follow);
		text.widget().setForeground(parent.getForeground());
		text.widget().setBackground(parent.getBackground());
	}

	private void follow(String target) {
		HoverText of = shown;
		if (of != null && target.equals(HoverText.DEFINITION)) {
			new OpenDefinitionJob(of.document(), of.name()).schedule();
			setVisible(false);
		} else {
			Links.open(target);
		}
	}

	@Override
	public void setInput(Object input) {
		shown = input instanceof HoverText hover ? hover : null;
		text.show(input == null ? "" : input.toString());
	}

	@Override
	public void setInformation(String information) {
		setInput(information);
	}

	@Override
	public boolean hasContents() {
		return text.widget().getCharCount() > 0;
	}

	@Override
	public Point computeSizeHint() {
		Rectangle trim = computeTrim();
		StyledText widget = text.widget();
		Point wanted = widget.computeSize(WIDTH, SWT.DEFAULT);
		return new Point(wanted.x + trim.width, Math.min(wanted.y, MAX_HEIGHT) + trim.height);
	}

	@Override
	public IInformationControlCreator getInformationPresenterControlCreator() {
		return creator();
	}
}
