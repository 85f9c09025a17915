// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.project;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.xdplua.lang.project.Project;

/** The one page of the New XDPLua Project wizard. */
final class NewProjectPage extends WizardPage {
	private static final ProjectSettings DEFAULTS = new ProjectSettings("", List.of("callback.lua"), Project.DEFAULT_FUNCTION, Optional.empty());

	private Text name;
	private Text script;
	private TargetFields target;

	NewProjectPage() {
		super("project", "XDPLua Project", null);
		setDescription("A Lua script that judges packets, and the machine to try it on.");
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
		name = field(page, "&Project name:", "");
		script = field(page, "&Script file:", DEFAULTS.files().get(0));
		Group group = new Group(page, SWT.NONE);
		group.setText("Deploy to (can be chosen later)");
		GridLayoutFactory.swtDefaults().applyTo(group);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).indent(0, 8).applyTo(group);
		target = new TargetFields(group, DEFAULTS, this::validate);
		name.addModifyListener(event -> validate());
		script.addModifyListener(event -> validate());
		setControl(page);
		name.setFocus();
	}

	private static Text field(Composite parent, String label, String value) {
		new Label(parent, SWT.NONE).setText(label);
		Text text = new Text(parent, SWT.BORDER);
		text.setText(value);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		return text;
	}

	private void validate() {
		String problem = problem();
		setErrorMessage(name.getText().isEmpty() ? null : problem);
		setPageComplete(problem == null);
	}

	private String problem() {
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		IStatus nameStatus = workspace.validateName(projectName(), IResource.PROJECT);
		IStatus scriptStatus = workspace.validateName(scriptName(), IResource.FILE);
		if (!nameStatus.isOK()) {
			return nameStatus.getMessage();
		}
		if (workspace.getRoot().getProject(projectName()).exists()) {
			return "There is a project " + projectName() + " already";
		}
		if (!scriptStatus.isOK()) {
			return scriptStatus.getMessage();
		}
		return scriptName().endsWith(".lua") ? target.problem() : "The script's name must end in .lua";
	}

	private String scriptName() {
		return script.getText().strip();
	}

	String projectName() {
		return name.getText().strip();
	}

	ProjectSettings settings() {
		return new ProjectSettings(projectName(), List.of(scriptName()), target.function(), target.target());
	}
}
