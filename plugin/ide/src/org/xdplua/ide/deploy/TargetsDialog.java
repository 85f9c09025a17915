// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.deploy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TextCellEditor;
import org.xdplua.lang.project.Project;
import org.xdplua.lang.project.Target;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.deploy.RequestCheck;

/** Lets a person tick the interfaces that a project goes to; a click on interface or mode changes it. */
final class TargetsDialog extends TitleAreaDialog {
	private static final String[] MODES = { "generic", "native" };
	private static final int HEIGHT = 220;
	private static final int HOST = 0;
	private static final int INTERFACE = 1;
	private static final int MODE = 2;
	private static final int[] WIDTHS = { 220, 140, 110 };
	private static final String[] TITLES = { "Host", "Interface", "Mode" };

	private final Project project;
	private final List<String[]> rows = new ArrayList<>();
	private CheckboxTableViewer viewer;
	private List<Target> chosen;

	private TargetsDialog(Shell shell, Project project, List<Target> offers) {
		super(shell);
		this.project = project;
		offers.forEach(offer -> rows.add(new String[] { offer.host(), offer.interfaceName(), offer.mode().orElse(MODES[0]) }));
	}

	/** @return null if the person cancelled. UI thread */
	static List<Target> ask(Shell shell, Project project, List<Target> offers) {
		TargetsDialog dialog = new TargetsDialog(shell, project, offers);
		return dialog.open() == Window.OK ? dialog.chosen : null;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Deploy to Several Hosts");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle("Where shall " + project.name() + " run?");
		setMessage("Tick hosts; click an interface or a mode to change it. Each has a result of its own.");
		Table table = new Table(area, SWT.CHECK | SWT.FULL_SELECTION | SWT.BORDER);
		table.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, HEIGHT).applyTo(table);
		viewer = new CheckboxTableViewer(table);
		for (int i = 0; i < TITLES.length; i++) {
			column(i);
		}
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.setInput(rows);
		if (project.target().isPresent() && !rows.isEmpty()) {
			viewer.setChecked(rows.getFirst(), true);
		}
		viewer.addCheckStateListener(event -> validate());
		return area;
	}

	private void column(int index) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		TableColumn widget = column.getColumn();
		widget.setText(TITLES[index]);
		widget.setWidth(WIDTHS[index]);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(row -> ((String[]) row)[index]));
		if (index != HOST) {
			column.setEditingSupport(new Cell(index));
		}
	}

	private final class Cell extends EditingSupport {
		private final int index;

		Cell(int index) {
			super(TargetsDialog.this.viewer);
			this.index = index;
		}

		@Override
		protected CellEditor getCellEditor(Object element) {
			return index == MODE ? new ComboBoxCellEditor(viewer.getTable(), MODES, SWT.READ_ONLY) : new TextCellEditor(viewer.getTable());
		}

		@Override
		protected boolean canEdit(Object element) {
			return true;
		}

		@Override
		protected Object getValue(Object element) {
			String text = ((String[]) element)[index];
			return index == MODE ? (Object) Arrays.asList(MODES).indexOf(text) : text;
		}

		@Override
		protected void setValue(Object element, Object value) {
			((String[]) element)[index] = index == MODE ? MODES[Math.max(0, (Integer) value)] : ((String) value).strip();
			viewer.update(element, null);
			validate();
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Deploy", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		validate();
	}

	private List<Target> checked() {
		return Arrays.stream(viewer.getTable().getItems()).filter(TableItem::getChecked).map(item -> (String[]) item.getData())
				.map(row -> new Target(row[HOST], row[INTERFACE], Optional.of(row[MODE]))).toList();
	}

	private void validate() {
		String problem = problem();
		setErrorMessage(problem);
		getButton(IDialogConstants.OK_ID).setEnabled(problem == null && !checked().isEmpty());
	}

	private String problem() {
		Set<String> seen = new HashSet<>();
		for (Target target : checked()) {
			try {
				RequestCheck.checkInterface(target.interfaceName());
			} catch (RemoteException e) {
				return target.host() + ": " + e.getMessage();
			}
			if (!seen.add(target.host() + "\n" + target.interfaceName())) {
				return target.interfaceName() + " of " + target.host() + " is ticked twice";
			}
		}
		return null;
	}

	@Override
	protected void okPressed() {
		chosen = checked();
		super.okPressed();
	}

	@Override
	protected boolean isResizable() {
		return true;
	}
}
