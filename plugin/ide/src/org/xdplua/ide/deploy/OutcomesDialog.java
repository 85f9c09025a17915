// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.deploy;

import java.util.List;
import java.util.function.Function;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.xdplua.remote.deploy.Deployments.Outcome;

/** How a deploy to several interfaces went, each with its own result. Doesn't hold up the workbench. */
final class OutcomesDialog extends TitleAreaDialog {
	private static final int WIDTH = 900;
	private static final int HEIGHT = 160;
	private static final int DETAIL_HEIGHT = 90;

	private final String project;
	private final List<Outcome> outcomes;

	OutcomesDialog(Shell shell, String project, List<Outcome> outcomes) {
		super(shell);
		this.project = project;
		this.outcomes = outcomes;
		setShellStyle(SWT.CLOSE | SWT.MODELESS | SWT.BORDER | SWT.TITLE | SWT.RESIZE | getDefaultOrientation());
		setBlockOnOpen(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Deployed " + project);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		long failed = outcomes.stream().filter(outcome -> !outcome.succeeded()).count();
		setTitle(project + " on " + outcomes.size() + " interfaces");
		String good = outcomes.size() - failed + " of " + outcomes.size() + " now run the new scripts";
		if (failed == 0) {
			setMessage(good + ".");
		} else {
			setErrorMessage(good + "; select a line to see what became of the others.");
		}
		Composite tablePlace = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(tablePlace);
		TableColumnLayout layout = new TableColumnLayout();
		tablePlace.setLayout(layout);
		TableViewer viewer = new TableViewer(tablePlace, SWT.FULL_SELECTION | SWT.BORDER);
		viewer.getTable().setHeaderVisible(true);
		column(viewer, layout, "Host", 2, outcome -> outcome.job().host());
		column(viewer, layout, "Interface", 1, outcome -> outcome.job().request().interfaceName());
		column(viewer, layout, "Result", 3, outcome -> outcome.failure().map(failure -> failure.what()).orElse("deployed"));
		column(viewer, layout, "Before", 3, outcome -> outcome.result().map(Changes::before).orElse(""));
		column(viewer, layout, "Now", 3, outcome -> outcome.result().map(result -> Changes.files(result.files())).orElse(""));
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.setInput(outcomes);
		Label detail = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).indent(5, 5).hint(WIDTH, DETAIL_HEIGHT).applyTo(detail);
		viewer.addSelectionChangedListener(event -> detail.setText(detail((Outcome) event.getStructuredSelection().getFirstElement())));
		viewer.getTable().select(0);
		detail.setText(detail(outcomes.getFirst()));
		return area;
	}

	private static String detail(Outcome outcome) {
		return outcome == null ? "" : outcome.failure().map(Throwable::getMessage).orElseGet(() -> Changes.text(outcome));
	}

	private static void column(TableViewer viewer, TableColumnLayout layout, String title, int weight, Function<Outcome, String> text) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight));
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(element -> text.apply((Outcome) element)));
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}
}
