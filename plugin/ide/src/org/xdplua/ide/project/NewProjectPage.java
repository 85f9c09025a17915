// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.project;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.xdplua.lang.project.Project;

/** The one page of the New XDPLua Project wizard. */
final class NewProjectPage extends WizardPage {
	private static final ProjectSettings DEFAULTS = new ProjectSettings("", List.of("callback.lua"), Project.DEFAULT_FUNCTION, Optional.empty());
	private static final String CALLBACK = "a callback that passes packets";
	private static final String CALLBACK_DESCRIPTION = "One script, whose callback drops the packets of one experimental type and passes all others.";
	private static final int WIDTH = 520;
	private static final int DESCRIPTION_HEIGHT = 54;

	private final List<Sample> samples = Sample.all();
	private Text name;
	private Combo start;
	private Label description;
	private Text script;
	private TargetFields target;

	NewProjectPage() {
		super("project", "XDPLua Project", null);
		setDescription("Lua scripts that judge packets, and the machine to try them on.");
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
		name = field(page, "&Project name:", "");
		new Label(page, SWT.NONE).setText("&Begin with:");
		start = new Combo(page, SWT.DROP_DOWN | SWT.READ_ONLY);
		start.setItems(Stream.concat(Stream.of(CALLBACK), samples.stream().map(sample -> "sample: " + sample.name())).toArray(String[]::new));
		start.select(0);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(start);
		new Label(page, SWT.NONE);
		description = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, DESCRIPTION_HEIGHT).applyTo(description);
		script = field(page, "&Script file:", DEFAULTS.files().get(0));
		Group group = new Group(page, SWT.NONE);
		group.setText("Deploy to (can be chosen later)");
		GridLayoutFactory.swtDefaults().applyTo(group);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).indent(0, 8).applyTo(group);
		target = new TargetFields(group, DEFAULTS, this::validate);
		name.addModifyListener(event -> validate());
		script.addModifyListener(event -> validate());
		start.addListener(SWT.Selection, event -> started());
		started();
		setErrorMessage(null);
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

	/** A sample has its script and its function. */
	private void started() {
		Optional<Sample> sample = sample();
		description.setText(sample.map(Sample::description).orElse(CALLBACK_DESCRIPTION));
		script.setEnabled(sample.isEmpty());
		script.setText(sample.map(Sample::mainFile).orElse(DEFAULTS.files().get(0)));
		target.setFunction(sample.map(Sample::function).orElse(DEFAULTS.function()), sample.isEmpty());
		if (name.getText().isBlank()) {
			sample.ifPresent(chosen -> name.setText(chosen.name()));
		}
		validate();
	}

	private void validate() {
		String problem = problem();
		setErrorMessage(name.getText().isEmpty() ? null : problem);
		setPageComplete(problem == null);
	}

	private String problem() {
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		IStatus nameStatus = workspace.validateName(projectName(), IResource.PROJECT);
		if (!nameStatus.isOK()) {
			return nameStatus.getMessage();
		}
		if (workspace.getRoot().getProject(projectName()).exists()) {
			return "There is a project " + projectName() + " already";
		}
		String scriptProblem = ScriptNames.problem(scriptName());
		return scriptProblem == null ? target.problem() : scriptProblem;
	}

	private String scriptName() {
		return script.getText().strip();
	}

	String projectName() {
		return name.getText().strip();
	}

	/** Empty if the project begins with a script of its own. */
	Optional<Sample> sample() {
		return start.getSelectionIndex() <= 0 ? Optional.empty() : Optional.of(samples.get(start.getSelectionIndex() - 1));
	}

	ProjectSettings settings() {
		return new ProjectSettings(projectName(), List.of(scriptName()), target.function(), target.target());
	}
}
