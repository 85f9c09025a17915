// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.hosts;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for a secret, and whether it shall be remembered. */
final class SecretDialog extends Dialog {
	private static final int WIDTH = 380;

	/** What was typed. */
	record Typed(String secret, boolean remember) {
	}

	private final String title;
	private final String question;
	private final boolean echo;
	private Text text;
	private Button remember;
	private Typed typed;

	private SecretDialog(Shell shell, String title, String question, boolean echo) {
		super(shell);
		this.title = title;
		this.question = question;
		this.echo = echo;
	}

	/** @param echo what is typed may be seen, and is nothing to remember. @return null if the person gave none. UI thread */
	static Typed ask(Shell shell, String title, String question, boolean echo) {
		SecretDialog dialog = new SecretDialog(shell, title, question, echo);
		return dialog.open() == Window.OK ? dialog.typed : null;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(area);
		Label label = new Label(area, SWT.WRAP);
		label.setText(question);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
		text = new Text(area, SWT.SINGLE | SWT.BORDER | (echo ? SWT.NONE : SWT.PASSWORD));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		remember = new Button(area, SWT.CHECK);
		remember.setText("&Remember in Eclipse's secure storage");
		remember.setVisible(!echo);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.OK_LABEL, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void okPressed() {
		typed = new Typed(text.getText(), remember.getSelection());
		super.okPressed();
	}
}
