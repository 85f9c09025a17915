// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.deploy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.xdplua.ide.ui.Ask;
import org.xdplua.lang.check.Script;
import org.xdplua.lang.scope.Global;
import org.xdplua.remote.history.History;
import org.xdplua.remote.status.Attachment;
import org.xdplua.remote.status.LoadedFile;

/** Asks which function of the scripts that run there shall judge packets. */
public final class FunctionDialog extends TitleAreaDialog {
	private final String where;
	private final String function;
	private final Set<String> known;
	private Combo choice;
	private String chosen;

	private FunctionDialog(Shell shell, String where, String function, Set<String> known) {
		super(shell);
		this.where = where;
		this.function = function;
		this.known = known;
	}

	/** Asks, and changes it. Any thread; returns at once. */
	public static void start(String host, Attachment attachment, List<LoadedFile> files) {
		Job.createSystem("Find functions", (ICoreRunnable) monitor -> {
			Set<String> known = functions(files);
			Ask.later(shell -> {
				FunctionDialog dialog = new FunctionDialog(shell, attachment.interfaceName() + " on " + host, attachment.function(), known);
				if (dialog.open() == Window.OK) {
					MachineJob.function(host, attachment.interfaceName(), dialog.chosen).schedule();
				}
			});
		}).schedule();
	}

	/** The global functions of the texts that were deployed from here. */
	private static Set<String> functions(List<LoadedFile> files) {
		Set<String> names = new LinkedHashSet<>();
		for (LoadedFile file : files) {
			try {
				Optional<byte[]> text = History.ofUser().source(file.sha256());
				text.ifPresent(bytes -> Script.of(file.name(), new String(bytes, StandardCharsets.UTF_8)).resolution().globals().stream().filter(Global::isFunction)
						.forEach(global -> names.add(global.name())));
			} catch (IOException e) {
				ILog.of(FunctionDialog.class).warn("The history can't be read", e);
			}
		}
		return names;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Change Function");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle("Which function shall judge " + where + "?");
		setMessage("The scripts stay the same; their globals begin anew.");
		Composite content = new Composite(area, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(content);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
		new Label(content, SWT.NONE).setText("F&unction:");
		choice = new Combo(content, SWT.DROP_DOWN);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(choice);
		choice.setItems(known.toArray(String[]::new));
		choice.setText(function);
		choice.addModifyListener(event -> validate());
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Change", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		validate();
	}

	private void validate() {
		String name = choice.getText().strip();
		boolean wellFormed = name.matches("[A-Za-z_][A-Za-z0-9_]*");
		setErrorMessage(wellFormed ? null : "The function must be a Lua name, such as callback");
		getButton(IDialogConstants.OK_ID).setEnabled(wellFormed && !name.equals(function));
	}

	@Override
	protected void okPressed() {
		chosen = choice.getText().strip();
		super.okPressed();
	}
}
