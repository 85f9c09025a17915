// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.explain;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.xdplua.ide.Ids;
import org.xdplua.ide.markdown.MarkdownText;
import org.xdplua.ide.ui.Links;
import org.xdplua.ide.ui.Reveal;
import org.xdplua.lang.lint.DiagnosticPage;

/** The page about a kind of problem: why it is one, how to fix it, how to switch it off. */
public final class ExplanationView extends ViewPart {
	private static final String PAGE_ENDING = ".md";

	private MarkdownText text;

	/** Opens the page of a problem code; does nothing if there is no window. UI thread. */
	public static void show(String code) {
		IWorkbenchPage page = Reveal.page();
		if (page != null) {
			try {
				ExplanationView view = (ExplanationView) page.showView(Ids.EXPLANATION_VIEW, null, IWorkbenchPage.VIEW_VISIBLE);
				page.bringToTop(view);
				view.open(code);
			} catch (PartInitException e) {
				StatusManager.getManager().handle(e, Ids.BUNDLE);
			}
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		text = new MarkdownText(parent, this::follow);
		text.show("Choose *Explain* in the quick fixes of a problem (Ctrl+1) to read here what it is about.");
	}

	private void open(String code) {
		DiagnosticPage.of(code).ifPresent(page -> {
			text.show(page);
			text.widget().setTopIndex(0);
			setContentDescription(code);
		});
	}

	/** Pages link to each other by their file names. */
	private void follow(String target) {
		if (target.endsWith(PAGE_ENDING) && !target.contains("/")) {
			open(target.substring(0, target.length() - PAGE_ENDING.length()));
		} else {
			Links.open(target);
		}
	}

	@Override
	public void setFocus() {
		text.widget().setFocus();
	}
}
