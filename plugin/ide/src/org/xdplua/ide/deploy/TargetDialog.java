// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.deploy;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import java.util.List;
import org.xdplua.ide.project.ProjectSettings;
import org.xdplua.ide.project.TargetFields;
import org.xdplua.lang.project.Project;
import org.xdplua.lang.project.Target;

/** Asks once where a project goes. */
final class TargetDialog extends TitleAreaDialog {
	/** What the user chose. */
	record Answer(Target target, String function) {
	}

	private final Project project;
	private TargetFields fields;
	private Answer answer;

	private TargetDialog(Shell shell, Project project) {
		super(shell);
		this.project = project;
	}

	/** @return null if the user cancelled. UI thread */
	static Answer ask(Shell shell, Project project) {
		TargetDialog dialog = new TargetDialog(shell, project);
		return dialog.open() == Window.OK ? dialog.answer : null;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Deploy to Host");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle("Where shall " + project.name() + " run?");
		setMessage(Project.FILE_NAME + " will remember it.");
		Composite content = new Composite(area, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(content);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
		ProjectSettings settings = new ProjectSettings(project.name(), List.copyOf(project.files()), project.function(), project.target());
		fields = new TargetFields(content, settings, this::validate);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Deploy", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		validate();
	}

	private void validate() {
		String problem = fields.problem();
		setErrorMessage(problem);
		getButton(IDialogConstants.OK_ID).setEnabled(problem == null && fields.target().isPresent());
	}

	@Override
	protected void okPressed() {
		answer = new Answer(fields.target().orElseThrow(), fields.function());
		super.okPressed();
	}
}
