// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.xdplua.lang.project.Project;

/** Which scripts belong to the project, in which function packets arrive, where it goes. Without fields if a project file is there already. */
final class ConvertPage extends WizardPage {
	private final IProject project;
	private final boolean hasProjectFile;
	private CheckboxTableViewer scripts;
	private TargetFields target;

	ConvertPage(IProject project) {
		super("convert", "Convert " + project.getName(), null);
		this.project = project;
		hasProjectFile = ProjectFile.of(project).exists();
		setDescription(hasProjectFile ? "The project has an " + Project.FILE_NAME + " already: it stays as it is." : "The files of the project stay as they are.");
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(page);
		setControl(page);
		if (hasProjectFile) {
			new Label(page, SWT.WRAP).setText("Lua files of this project will be checked, completed and deployed as XDPLua scripts.");
			return;
		}
		new Label(page, SWT.NONE).setText("&Scripts that are loaded, from top to bottom, into one Lua state:");
		scripts = CheckboxTableViewer.newCheckList(page, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, true).hint(400, 120).applyTo(scripts.getControl());
		scripts.setContentProvider(ArrayContentProvider.getInstance());
		List<String> found = scripts();
		scripts.setInput(found);
		scripts.setAllChecked(true);
		scripts.addCheckStateListener(event -> validate());
		target = new TargetFields(page, new ProjectSettings(project.getName(), found, Project.DEFAULT_FUNCTION, Optional.empty()), this::validate);
		validate();
	}

	private List<String> scripts() {
		List<String> found = new ArrayList<>();
		try {
			project.accept(resource -> {
				if (resource instanceof IFile file && XdpluaProjects.isScript(file)) {
					found.add(file.getProjectRelativePath().toString());
				}
				return !resource.isDerived();
			});
		} catch (CoreException e) {
			ILog.of(ConvertPage.class).warn("Could not list the scripts of " + project.getName(), e);
		}
		return found;
	}

	private void validate() {
		String problem = scripts.getCheckedElements().length == 0 ? "An XDPLua project needs at least one script: create a .lua file first" : target.problem();
		setErrorMessage(problem);
		setPageComplete(problem == null);
	}

	ProjectSettings settings() {
		if (hasProjectFile) {
			return new ProjectSettings(project.getName(), List.of(), Project.DEFAULT_FUNCTION, Optional.empty());
		}
		List<String> files = Arrays.stream(scripts.getCheckedElements()).map(String.class::cast).toList();
		return new ProjectSettings(project.getName(), files, target.function(), target.target());
	}
}
