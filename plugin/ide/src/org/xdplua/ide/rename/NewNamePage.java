// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.rename;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.ui.refactoring.UserInputWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.xdplua.lang.syntax.Lexer;
import org.xdplua.lang.syntax.TokenKind;

/** The new name. What the text alone can tell is told while one types; the rest when the change is made. */
final class NewNamePage extends UserInputWizardPage {
	private static final int WIDTH = 300;

	private final RenameRefactoring refactoring;
	private Text text;

	NewNamePage(RenameRefactoring refactoring) {
		super("newName");
		this.refactoring = refactoring;
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
		new Label(page, SWT.NONE).setText("&New name:");
		text = new Text(page, SWT.BORDER);
		text.setText(refactoring.oldName());
		text.selectAll();
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
		text.addModifyListener(event -> changed());
		setControl(page);
		setPageComplete(false);
	}

	private void changed() {
		String name = text.getText();
		refactoring.rename(name);
		if (name.equals(refactoring.oldName())) {
			setPageComplete(false);
			setErrorMessage(null);
		} else {
			setPageComplete(isName(name) ? new RefactoringStatus() : RefactoringStatus.createFatalErrorStatus("'" + name + "' is not a name in Lua"));
		}
	}

	private static boolean isName(String name) {
		return Lexer.scan(name).stream().findFirst()
				.filter(token -> token.kind() == TokenKind.NAME && token.start() == 0 && token.end() == name.length()).isPresent();
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			text.setFocus();
		}
	}
}
