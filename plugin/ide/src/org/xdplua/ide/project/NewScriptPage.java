// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.xdplua.lang.project.Project;
import org.xdplua.lang.project.ProjectException;

/** Name, place in the order of loading, and content of a new script. */
final class NewScriptPage extends WizardPage {
	private final List<IProject> projects = XdpluaProjects.all().toList();
	private final Optional<IProject> selected;
	private Combo project;
	private Text name;
	private Combo place;
	private Button callback;
	/** The scripts that the chosen project loads, as read in the background. */
	private List<String> loaded = List.of();

	/** @param selected what the wizard was started on */
	NewScriptPage(Optional<IProject> selected) {
		super("script", "XDPLua Script", null);
		this.selected = selected;
		setDescription("A script of a project is loaded into the same Lua state as the others: they share their globals.");
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
		project = combo(page, "&Project:");
		project.setItems(projects.stream().map(IProject::getName).toArray(String[]::new));
		project.select(Math.max(0, selected.map(projects::indexOf).orElse(0)));
		new Label(page, SWT.NONE).setText("&File name:");
		name = new Text(page, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
		place = combo(page, "&Load it:");
		new Label(page, SWT.NONE);
		callback = new Button(page, SWT.CHECK);
		callback.setText("Begin with a &callback");
		project.addListener(SWT.Selection, event -> readOrder());
		name.addModifyListener(event -> validate());
		offer(List.of());
		readOrder();
		setControl(page);
		name.setFocus();
		validate();
		setErrorMessage(projects.isEmpty() ? problem() : null);
	}

	private static Combo combo(Composite parent, String label) {
		new Label(parent, SWT.NONE).setText(label);
		Combo combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		return combo;
	}

	/** The project file is on the disk, so its list comes when it comes. */
	private void readOrder() {
		if (projects.isEmpty()) {
			return;
		}
		IProject chosen = project();
		Job job = Job.createSystem("Read " + Project.FILE_NAME, monitor -> {
			List<String> files = files(chosen);
			place.getDisplay().asyncExec(() -> {
				if (!place.isDisposed() && project().equals(chosen)) {
					offer(files);
				}
			});
		});
		job.schedule();
	}

	private static List<String> files(IProject of) {
		try {
			return Project.load(of.getLocation().toPath()).files();
		} catch (ProjectException e) {
			return List.of(); // there is a marker that says what is wrong
		}
	}

	private void offer(List<String> files) {
		loaded = files;
		List<String> places = new ArrayList<>(files.stream().map(file -> "before " + file).toList());
		places.add(files.isEmpty() ? "alone" : "last");
		place.setItems(places.toArray(String[]::new));
		// what defines the callback mostly loads last, and uses what is new
		place.select(files.isEmpty() ? 0 : files.size() - 1);
		callback.setSelection(files.isEmpty());
		validate();
	}

	private void validate() {
		String problem = problem();
		setErrorMessage(name.getText().isEmpty() ? null : problem);
		setPageComplete(problem == null);
	}

	private String problem() {
		if (projects.isEmpty()) {
			return "There is no XDPLua project: create one first, or convert one";
		}
		String problem = ScriptNames.problem(scriptName());
		if (problem == null && project().getFile(scriptName()).exists()) {
			problem = "There is a file " + scriptName() + " already";
		}
		return problem;
	}

	IProject project() {
		return projects.get(project.getSelectionIndex());
	}

	String scriptName() {
		return name.getText().strip();
	}

	/** Before how many-eth of the project's scripts, from 0, it is loaded; their number for last. */
	int place() {
		return place.getSelectionIndex() < 0 ? loaded.size() : place.getSelectionIndex();
	}

	boolean hasCallback() {
		return callback.getSelection();
	}
}
