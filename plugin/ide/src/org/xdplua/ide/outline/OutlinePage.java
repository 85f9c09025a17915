// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.outline;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.xdplua.ide.editor.ScriptEditor;
import org.xdplua.ide.preferences.Preferences;
import org.xdplua.ide.ui.Icons;

/** What a script defines, in the Outline view: can be sorted, and linked with the caret. */
final class OutlinePage extends ContentOutlinePage {
	private final ScriptEditor editor;
	private final OutlineSource source;
	private final ISelectionChangedListener caret = event -> follow(event.getSelection());
	private List<OutlineEntry> entries = List.of();
	/** While the tree is changed because the text or the caret was: the editor must not be changed in turn. */
	private boolean following;

	OutlinePage(ScriptEditor editor) {
		this.editor = editor;
		source = new OutlineSource(editor.document(), editor.part().getSite().getShell().getDisplay(), this::show);
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		OutlineTree.configure(getTreeViewer());
		getTreeViewer().setAutoExpandLevel(2);
		sort(Preferences.isOn(Preferences.OUTLINE_SORTED));
		getTreeViewer().setInput(entries);
		getTreeViewer().addSelectionChangedListener(this::reveal);
		IToolBarManager tools = getSite().getActionBars().getToolBarManager();
		tools.add(toggle("Sort", Preferences.OUTLINE_SORTED, Icons.descriptor("sort"), this::sort));
		tools.add(toggle("Link with Editor", Preferences.OUTLINE_LINKED,
				PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_ELCL_SYNCED),
				linked -> follow(editor.part().getSelectionProvider().getSelection())));
		carets().addPostSelectionChangedListener(caret);
		source.start();
	}

	private IPostSelectionProvider carets() {
		return (IPostSelectionProvider) editor.part().getSelectionProvider();
	}

	/** @param switched is told the new state */
	private static IAction toggle(String text, String preference, ImageDescriptor image, Consumer<Boolean> switched) {
		Action action = new Action(text, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				Preferences.node().putBoolean(preference, isChecked());
				switched.accept(isChecked());
			}
		};
		action.setToolTipText(text);
		action.setImageDescriptor(image);
		action.setChecked(Preferences.isOn(preference));
		return action;
	}

	private void sort(boolean sorted) {
		getTreeViewer().setComparator(sorted ? new ViewerComparator(String.CASE_INSENSITIVE_ORDER) : null);
	}

	private void show(List<OutlineEntry> news) {
		TreeViewer viewer = getTreeViewer();
		if (viewer == null || viewer.getControl().isDisposed()) {
			return;
		}
		boolean first = entries.isEmpty();
		entries = news;
		following = true;
		try {
			Object[] unfolded = viewer.getExpandedElements();
			viewer.setInput(news);
			if (!first) {
				viewer.setExpandedElements(unfolded);
			}
		} finally {
			following = false;
		}
		follow(editor.part().getSelectionProvider() == null ? StructuredSelection.EMPTY : editor.part().getSelectionProvider().getSelection());
	}

	/** Selects what the caret is in. */
	private void follow(ISelection selection) {
		TreeViewer viewer = getTreeViewer();
		if (selection instanceof ITextSelection text && Preferences.isOn(Preferences.OUTLINE_LINKED) && !viewer.getControl().isDisposed()) {
			following = true;
			try {
				viewer.setSelection(OutlineEntry.at(entries, text.getOffset()).map(StructuredSelection::new).orElse(StructuredSelection.EMPTY), true);
			} finally {
				following = false;
			}
		}
	}

	private void reveal(SelectionChangedEvent event) {
		if (!following && ((IStructuredSelection) event.getSelection()).getFirstElement() instanceof OutlineEntry entry
				&& entry.nameStart() + entry.nameLength() <= editor.document().getLength()) {
			editor.part().selectAndReveal(entry.nameStart(), entry.nameLength());
		}
	}

	@Override
	public void dispose() {
		source.stop();
		if (editor.part().getSelectionProvider() != null) {
			carets().removePostSelectionChangedListener(caret);
		}
		super.dispose();
	}
}
