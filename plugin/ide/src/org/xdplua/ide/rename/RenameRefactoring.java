// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.rename;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.edits.TextEditGroup;
import org.xdplua.ide.lsp.Answer;
import org.xdplua.ide.lsp.OpenDocuments;
import org.xdplua.ide.lsp.Refused;
import org.xdplua.ide.lsp.Request;
import org.xdplua.ide.lsp.Snapshot;
import org.xdplua.ide.navigation.Place;

/** The language server finds what has to change; the platform shows it, does it and can undo it. The dialog calls it in the background. */
final class RenameRefactoring extends Refactoring {
	private final IDocument document;
	private final int offset;
	private final String oldName;
	private String newName;
	private CompositeChange change;

	/** @param offset UTF-16 offset of the name in the document */
	RenameRefactoring(IDocument document, int offset, String oldName) {
		this.document = document;
		this.offset = offset;
		this.oldName = oldName;
		this.newName = oldName;
	}

	String oldName() {
		return oldName;
	}

	void rename(String to) {
		newName = to;
	}

	@Override
	public String getName() {
		return "Rename '" + oldName + "'" + (newName.equals(oldName) ? "" : " to '" + newName + "'");
	}

	/** Has been asked before the dialog opened. */
	@Override
	public RefactoringStatus checkInitialConditions(IProgressMonitor monitor) {
		return new RefactoringStatus();
	}

	@Override
	public RefactoringStatus checkFinalConditions(IProgressMonitor monitor) throws CoreException {
		try {
			Optional<Answer<WorkspaceEdit>> answer = Request.orRefused(document, offset,
					(server, file, position) -> server.getTextDocumentService().rename(new RenameParams(file, position, newName)));
			if (answer.isEmpty()) {
				return RefactoringStatus.createFatalErrorStatus("The language server did not answer; try it again");
			}
			change = new CompositeChange(getName());
			return add(answer.get().value().getChanges());
		} catch (Refused e) {
			return RefactoringStatus.createFatalErrorStatus(e.getMessage());
		}
	}

	private RefactoringStatus add(Map<String, List<TextEdit>> edits) throws CoreException {
		for (Map.Entry<String, List<TextEdit>> entry : edits.entrySet()) {
			Optional<IFile> file = Place.file(entry.getKey());
			if (file.isEmpty()) {
				return RefactoringStatus.createFatalErrorStatus("'" + oldName + "' is also used in " + entry.getKey()
						+ ", which is not in the workspace: open its project first");
			}
			change.add(inFile(file.get(), entry.getValue()));
		}
		return new RefactoringStatus();
	}

	private TextFileChange inFile(IFile file, List<TextEdit> edits) throws CoreException {
		Snapshot text = OpenDocuments.text(file);
		TextFileChange inFile = new TextFileChange(file.getName(), file);
		inFile.setEdit(new MultiTextEdit());
		inFile.setTextType(file.getFileExtension());
		for (TextEdit edit : edits) {
			IRegion region = text.region(edit.getRange());
			ReplaceEdit replace = new ReplaceEdit(region.getOffset(), region.getLength(), edit.getNewText());
			inFile.addEdit(replace);
			inFile.addTextEditGroup(new TextEditGroup("Line " + (edit.getRange().getStart().getLine() + 1), replace));
		}
		return inFile;
	}

	@Override
	public Change createChange(IProgressMonitor monitor) {
		return change;
	}
}
