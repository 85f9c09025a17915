// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.RadioGroupFieldEditor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.xdplua.ide.Ids;
import org.xdplua.remote.deploy.Minify;

/** The preference page XDPLua: what the editor shows and does by itself, and what a deploy sends. */
public final class ScriptsPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
	private static final String COLORS_PAGE = "org.eclipse.ui.preferencePages.ColorsAndFonts";

	public ScriptsPage() {
		super(GRID);
		setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, Ids.BUNDLE));
		setDescription("The editor of XDPLua scripts, and deploying them.");
	}

	@Override
	public void init(IWorkbench workbench) {
		// nothing to prepare
	}

	@Override
	protected void createFieldEditors() {
		flag(Preferences.SIZES, "Show the &size of each function above it");
		flag(Preferences.LAYOUT_HINTS, "Show where the fields of &layouts are");
		flag(Preferences.MARK_OCCURRENCES, "Mark the &other places of the name at the caret");
		flag(Preferences.SEMANTIC_HIGHLIGHTING, "Colour names by what they &mean");
		flag(Preferences.CLOSE_AND_INDENT, "&Close brackets, quotes and blocks, and indent, while typing");
		flag(Preferences.FORMAT_ON_SAVE, "&Format scripts when they are saved");
		flag(Preferences.DEPLOY_ON_SAVE, "&Deploy a project when one of its scripts is saved");
		addField(new RadioGroupFieldEditor(Preferences.MINIFY, "Minify scripts when they are deployed", 1, new String[][] {
				{ "when they are too large as they are (&recommended)", Minify.WHEN_NEEDED.word() },
				{ "&always", Minify.ALWAYS.word() },
				{ "&never: refuse scripts that are too large", Minify.NEVER.word() } }, getFieldEditorParent(), true));
		Composite parent = getFieldEditorParent();
		Link colors = new Link(parent, SWT.NONE);
		colors.setFont(JFaceResources.getDialogFont());
		colors.setText("Colours are in <a>Colors and Fonts</a>, category XDPLua.");
		colors.addListener(SWT.Selection, event -> PreferencesUtil.createPreferenceDialogOn(getShell(), COLORS_PAGE, null, null));
	}

	private void flag(String key, String label) {
		addField(new BooleanFieldEditor(key, label, getFieldEditorParent()));
	}
}
