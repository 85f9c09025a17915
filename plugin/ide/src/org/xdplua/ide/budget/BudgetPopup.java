// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.budget;

import java.util.Comparator;
import java.util.function.Function;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.xdplua.ide.editor.ScriptEditor;
import org.xdplua.lang.size.Cost;
import org.xdplua.lang.size.Usage;

/** Functions and comments of a script with their bytes, the largest first. Choosing one shows it in the editor. */
final class BudgetPopup extends PopupDialog {
	private static final int WHAT_WIDTH = 300;
	private static final int NUMBER_WIDTH = 80;
	private static final int HEIGHT = 260;
	private static final int FROM_EDGE = 45;

	private final ScriptEditor editor;
	private final Usage usage;
	private TableViewer table;

	BudgetPopup(Shell parent, ScriptEditor editor, Usage usage) {
		super(parent, PopupDialog.INFOPOPUPRESIZE_SHELLSTYLE, true, false, false, false, false,
				editor.file().getName() + ": " + UsageText.line(usage), info(usage));
		this.editor = editor;
		this.usage = usage;
	}

	private static String info(Usage usage) {
		return usage.minified().isEmpty() ? "A script that doesn't compile, or is far too long, isn't taken apart."
				: "Functions count with the functions inside of them. Enter or a double click goes there.";
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		table = new TableViewer(parent, SWT.FULL_SELECTION | SWT.V_SCROLL);
		table.getTable().setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).hint(WHAT_WIDTH + 3 * NUMBER_WIDTH, HEIGHT).applyTo(table.getControl());
		table.setContentProvider(ArrayContentProvider.getInstance());
		column("Function or comment", WHAT_WIDTH, SWT.LEFT, Cost::what);
		column("Line", NUMBER_WIDTH, SWT.RIGHT, cost -> UsageText.number(cost.line()));
		column("Bytes", NUMBER_WIDTH, SWT.RIGHT, cost -> UsageText.number(cost.bytes()));
		column("Minified", NUMBER_WIDTH, SWT.RIGHT, cost -> UsageText.number(cost.minified()));
		table.setInput(usage.costs().stream().sorted(Comparator.comparingInt(Cost::bytes).reversed()).toList());
		if (!usage.costs().isEmpty()) {
			table.setSelection(new StructuredSelection(table.getElementAt(0)));
		}
		table.addOpenListener(event -> reveal((Cost) ((IStructuredSelection) event.getSelection()).getFirstElement()));
		return table.getControl();
	}

	private void column(String title, int width, int style, Function<Cost, String> text) {
		TableViewerColumn column = new TableViewerColumn(table, style);
		column.getColumn().setText(title);
		column.getColumn().setWidth(width);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(element -> text.apply((Cost) element)));
	}

	private void reveal(Cost cost) {
		close();
		try {
			int line = Math.min(cost.line(), editor.document().getNumberOfLines()) - 1;
			editor.part().getSite().getPage().activate(editor.part());
			editor.part().selectAndReveal(editor.document().getLineOffset(line), 0);
		} catch (BadLocationException e) {
			// the text shrank meanwhile: there is nothing to show
		}
	}

	@Override
	protected Control getFocusControl() {
		return table.getControl();
	}

	/** Above the gauge. */
	@Override
	protected Point getInitialLocation(Point size) {
		Rectangle window = getParentShell().getBounds();
		return new Point(window.x + window.width - size.x - FROM_EDGE, window.y + window.height - size.y - FROM_EDGE);
	}
}
