// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.hosts;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for a host that no ssh configuration has. */
final class AddHostDialog extends TitleAreaDialog {
	private Text name;
	private Text hostName;
	private Text port;
	private Text user;
	private Text identityFile;
	private Text jump;
	private AddedHost host;

	private AddHostDialog(Shell shell) {
		super(shell);
	}

	/** @return null if the person cancelled. UI thread */
	static AddedHost ask(Shell shell) {
		AddHostDialog dialog = new AddHostDialog(shell);
		return dialog.open() == Window.OK ? dialog.host : null;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Add Host");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle("A machine that scripts can go to");
		setMessage("Hosts of your ssh configuration are there already. Passwords are asked for when they are needed.");
		Composite fields = new Composite(area, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(fields);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
		name = field(fields, "&Name:", "what it is called here", "");
		hostName = field(fields, "&Address:", "name or address in the network", "");
		port = field(fields, "&Port:", "", "22");
		user = field(fields, "&User:", "login name; empty for your own", "root");
		identityFile = field(fields, "&Key:", "file of the private key; empty for ssh's usual ones and the agent", "");
		jump = field(fields, "&Through:", "machines on the way, as ssh's ProxyJump: user@first,second", "");
		return area;
	}

	private Text field(Composite parent, String label, String hint, String content) {
		new Label(parent, SWT.NONE).setText(label);
		Text text = new Text(parent, SWT.BORDER);
		text.setMessage(hint);
		text.setText(content);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		text.addModifyListener(event -> validate());
		return text;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Add", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		getButton(IDialogConstants.OK_ID).setEnabled(false);
	}

	private AddedHost typed() {
		String digits = port.getText().strip();
		int number = digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : 0;
		return new AddedHost(name.getText().strip(), hostName.getText().strip(), number, user.getText().strip(), identityFile.getText().strip(), jump.getText().strip());
	}

	private void validate() {
		if (getButton(IDialogConstants.OK_ID) == null) {
			return; // the fields are being filled
		}
		String problem = typed().problem();
		setErrorMessage(problem);
		getButton(IDialogConstants.OK_ID).setEnabled(problem == null);
	}

	@Override
	protected void okPressed() {
		host = typed();
		super.okPressed();
	}
}
