// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.project;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.xdplua.ide.hosts.Hosts;
import org.xdplua.lang.project.Target;

/** The fields host, interface, function and mode, in wizards and in the deploy dialog. */
public final class TargetFields {
	private static final String[] MODES = { "generic", "native" };

	private final Combo host;
	private final Text interfaceName;
	private final Text function;
	private final Combo mode;

	/**
	 * @param settings what stands in the fields at first
	 * @param changed called after each change
	 */
	public TargetFields(Composite parent, ProjectSettings settings, Runnable changed) {
		Composite fields = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(0, 0).numColumns(2).applyTo(fields);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(fields);
		host = combo(fields, "&Host:", SWT.DROP_DOWN);
		interfaceName = text(fields, "&Interface:", "network interface of that machine, as in 'ip link'");
		function = text(fields, "F&unction:", "global function that is called for each packet");
		mode = combo(fields, "&Mode:", SWT.DROP_DOWN | SWT.READ_ONLY);
		mode.setItems(MODES);
		mode.setToolTipText("generic works with every driver; native is faster and needs a driver with XDP");
		host.setToolTipText("a host of your ssh_config, or user@name");
		function.setText(settings.function());
		mode.select(0);
		settings.target().ifPresent(target -> {
			host.setText(target.host());
			interfaceName.setText(target.interfaceName());
			mode.setText(target.mode().orElse(MODES[0]));
		});
		offerHosts();
		host.addModifyListener(event -> changed.run());
		interfaceName.addModifyListener(event -> changed.run());
		function.addModifyListener(event -> changed.run());
	}

	private static Combo combo(Composite parent, String label, int style) {
		new Label(parent, SWT.NONE).setText(label);
		Combo combo = new Combo(parent, style);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		return combo;
	}

	private static Text text(Composite parent, String label, String hint) {
		new Label(parent, SWT.NONE).setText(label);
		Text text = new Text(parent, SWT.BORDER);
		text.setMessage(hint);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		return text;
	}

	/** The list of hosts is read from files, so it comes when it comes. */
	private void offerHosts() {
		Job job = Job.createSystem("Read SSH hosts", monitor -> {
			List<String> aliases = Hosts.aliases();
			host.getDisplay().asyncExec(() -> {
				if (!host.isDisposed()) {
					String typed = host.getText();
					host.setItems(aliases.toArray(String[]::new));
					host.setText(typed);
				}
			});
		});
		job.schedule();
	}

	/** @param editable whether another one can be typed */
	void setFunction(String name, boolean editable) {
		function.setText(name);
		function.setEnabled(editable);
	}

	public String function() {
		return function.getText().strip();
	}

	/** @return empty if host and interface both are */
	public Optional<Target> target() {
		return host.getText().isBlank() && interfaceName.getText().isBlank() ? Optional.empty()
				: Optional.of(new Target(host.getText().strip(), interfaceName.getText().strip(), Optional.of(mode.getText())));
	}

	/** @return what is wrong with the fields; null if nothing is */
	public String problem() {
		if (!function().matches("[A-Za-z_][A-Za-z0-9_]*")) {
			return "The function must be a Lua name, such as callback";
		}
		if (host.getText().isBlank() != interfaceName.getText().isBlank()) {
			return host.getText().isBlank() ? "Which host has the interface " + interfaceName.getText() + "?" : "Which interface of " + host.getText() + "?";
		}
		return null;
	}
}
