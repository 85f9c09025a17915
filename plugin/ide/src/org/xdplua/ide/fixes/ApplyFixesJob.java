// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.fixes;

import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.PerformChangeOperation;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.text.edits.MalformedTreeException;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.xdplua.ide.lsp.OpenDocuments;
import org.xdplua.ide.project.TextFix;
import org.xdplua.ide.ui.Report;

/** Changes files as fixes say: in their editors where they are open, else on disk. One step of undo for all of it. */
final class ApplyFixesJob extends Job {
	private final String title;
	private final Map<IFile, List<TextFix>> fixes;

	ApplyFixesJob(String title, Map<IFile, List<TextFix>> fixes) {
		super(title);
		this.title = title;
		this.fixes = fixes;
		setUser(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		SubMonitor steps = SubMonitor.convert(monitor, title, fixes.size() + 1);
		CompositeChange all = new CompositeChange(title);
		try {
			int left = 0;
			for (Map.Entry<IFile, List<TextFix>> entry : fixes.entrySet()) {
				left += add(all, entry.getKey(), entry.getValue(), steps.split(1));
			}
			if (all.getChildren().length > 0) {
				all.initializeValidationData(steps.split(0));
				PerformChangeOperation perform = new PerformChangeOperation(all);
				perform.setUndoManager(RefactoringCore.getUndoManager(), title);
				ResourcesPlugin.getWorkspace().run(perform, ResourcesPlugin.getWorkspace().getRoot(), IWorkspace.AVOID_UPDATE, steps.split(1));
			}
			if (left > 0) {
				Report.hint("The text has changed meanwhile: " + (left == 1 ? "one problem is" : left + " problems are") + " left as before; try it again");
			}
			return Status.OK_STATUS;
		} catch (OperationCanceledException e) {
			return Status.CANCEL_STATUS;
		} catch (CoreException e) {
			return e.getStatus();
		}
	}

	/** @return how many of the fixes don't fit the text any more */
	private static int add(CompositeChange all, IFile file, List<TextFix> fixes, IProgressMonitor monitor) throws CoreException {
		TextFileChange change = new TextFileChange(file.getName(), file);
		change.setSaveMode(OpenDocuments.isOpen(file) ? TextFileChange.LEAVE_DIRTY : TextFileChange.FORCE_SAVE);
		MultiTextEdit edits = new MultiTextEdit();
		IDocument document = change.getCurrentDocument(monitor);
		int left = 0;
		for (TextFix fix : fixes) {
			left += fits(fix, document) && add(edits, edit(fix)) ? 0 : 1;
		}
		if (edits.hasChildren()) {
			change.setEdit(edits);
			all.add(change);
		}
		return left;
	}

	/** @return false if it overlaps with another one */
	private static boolean add(MultiTextEdit edits, ReplaceEdit edit) {
		try {
			edits.addChild(edit);
			return true;
		} catch (MalformedTreeException e) {
			return false;
		}
	}

	private static boolean fits(TextFix fix, IDocument document) {
		try {
			return document.get(fix.start(), fix.before().length()).equals(fix.before());
		} catch (BadLocationException e) {
			return false;
		}
	}

	/** Only what differs, so that carets and markers stay where they are. */
	private static ReplaceEdit edit(TextFix fix) {
		int shorter = Math.min(fix.before().length(), fix.after().length());
		int same = 0;
		while (same < shorter && fix.before().charAt(same) == fix.after().charAt(same)) {
			same++;
		}
		int behind = 0;
		while (behind < shorter - same && fix.before().charAt(fix.before().length() - 1 - behind) == fix.after().charAt(fix.after().length() - 1 - behind)) {
			behind++;
		}
		return new ReplaceEdit(fix.start() + same, fix.before().length() - same - behind, fix.after().substring(same, fix.after().length() - behind));
	}
}
