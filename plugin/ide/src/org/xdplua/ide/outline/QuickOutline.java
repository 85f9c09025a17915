// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.outline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.xdplua.ide.editor.ScriptEditor;

/** What a script defines, over its editor: letters filter, Enter goes there. */
final class QuickOutline extends PopupDialog {
	private static final int WIDTH = 420;
	private static final int HEIGHT = 320;

	private final ScriptEditor editor;
	private final OutlineSource source;
	private Text filter;
	private TreeViewer tree;
	private List<OutlineEntry> entries = List.of();

	QuickOutline(Shell parent, ScriptEditor editor) {
		super(parent, PopupDialog.INFOPOPUPRESIZE_SHELLSTYLE, true, false, false, false, false, null, "Type to filter; Enter goes there");
		this.editor = editor;
		source = new OutlineSource(editor.document(), parent.getDisplay(), this::show);
	}

	@Override
	protected Control createTitleControl(Composite parent) {
		filter = new Text(parent, SWT.SEARCH);
		filter.setMessage("type filter text");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
		filter.addModifyListener(event -> filter());
		filter.addListener(SWT.DefaultSelection, event -> go());
		filter.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				tree.getControl().setFocus();
			}
		});
		return filter;
	}

	@Override
	protected boolean hasTitleArea() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		tree = new TreeViewer(parent, SWT.H_SCROLL | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(tree.getControl());
		OutlineTree.configure(tree);
		tree.setAutoExpandLevel(TreeViewer.ALL_LEVELS);
		tree.addFilter(new ViewerFilter() {
			@Override
			public boolean select(Viewer viewer, Object parentElement, Object element) {
				return fits((OutlineEntry) element) || ((OutlineEntry) element).children().stream().anyMatch(child -> select(viewer, element, child));
			}
		});
		tree.setInput(entries);
		tree.addOpenListener(event -> go());
		source.start();
		return tree.getControl();
	}

	private boolean fits(OutlineEntry entry) {
		return entry.name().toLowerCase(Locale.ROOT).contains(filter.getText().strip().toLowerCase(Locale.ROOT));
	}

	private void show(List<OutlineEntry> news) {
		if (tree.getControl().isDisposed()) {
			return;
		}
		entries = news;
		tree.setInput(news);
		int caret = editor.viewer().getSelectedRange().x;
		OutlineEntry.at(news, caret).ifPresent(entry -> tree.setSelection(new StructuredSelection(entry), true));
		filter();
	}

	/** What fits best is selected, so that Enter goes there. */
	private void filter() {
		if (!filter.getText().isBlank()) {
			tree.refresh();
			tree.expandAll();
			first(entries).ifPresent(entry -> tree.setSelection(new StructuredSelection(entry), true));
		} else {
			tree.refresh();
		}
	}

	private Optional<OutlineEntry> first(List<OutlineEntry> among) {
		return among.stream().map(entry -> fits(entry) ? Optional.of(entry) : first(entry.children())).flatMap(Optional::stream).findFirst();
	}

	private void go() {
		Object chosen = tree.getStructuredSelection().getFirstElement();
		close();
		if (chosen instanceof OutlineEntry entry) {
			editor.part().getSite().getPage().activate(editor.part());
			editor.part().selectAndReveal(entry.nameStart(), entry.nameLength());
		}
	}

	@Override
	protected Control getFocusControl() {
		return filter;
	}

	/** In the middle of the editor. */
	@Override
	protected Point getInitialLocation(Point size) {
		Control text = editor.part().getAdapter(Control.class);
		Point corner = text.toDisplay(0, 0);
		return new Point(corner.x + Math.max(0, (text.getSize().x - size.x) / 2), corner.y + Math.max(0, (text.getSize().y - size.y) / 2));
	}

	@Override
	public boolean close() {
		source.stop();
		return super.close();
	}
}
