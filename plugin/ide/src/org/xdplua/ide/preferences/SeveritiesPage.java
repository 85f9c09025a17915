// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.preferences;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.xdplua.lang.check.Severity;
import org.xdplua.lang.lint.DiagnosticPage;

/** The preference page XDPLua > Problems: how bad each kind of warning and hint is, and what it is about. */
public final class SeveritiesPage extends PreferencePage implements IWorkbenchPreferencePage {
	private static final int CODE_WIDTH = 190;
	private static final int SEVERITY_WIDTH = 110;
	private static final int TABLE_HEIGHT = 220;
	private static final int TEXT_HEIGHT = 150;

	private final Map<String, Severity> defaults = SeverityPreferences.changeable();
	private final Map<String, SeverityWord> chosen = new HashMap<>();
	private final Map<SeverityWord, Button> buttons = new EnumMap<>(SeverityWord.class);
	private TableViewer table;
	private StyledText explanation;

	public SeveritiesPage() {
		setDescription("How bad these are to you. What the kernel refuses is always an error.");
	}

	@Override
	public void init(IWorkbench workbench) {
		Map<String, String> words = SeverityPreferences.words();
		defaults.forEach((code, severity) -> chosen.put(code, SeverityWord.of(words.getOrDefault(code, ""), SeverityWord.of(severity))));
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(page);
		table = new TableViewer(page, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
		table.getTable().setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, TABLE_HEIGHT).applyTo(table.getControl());
		table.setContentProvider(ArrayContentProvider.getInstance());
		column("Problem", CODE_WIDTH, code -> code);
		column("Severity", SEVERITY_WIDTH, code -> chosen.get(code).label());
		column("Default", SEVERITY_WIDTH, code -> SeverityWord.of(defaults.get(code)).label());
		table.setInput(defaults.keySet());
		table.addSelectionChangedListener(event -> showSelected());
		createButtons(page);
		explanation = new StyledText(page, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).hint(CODE_WIDTH + 2 * SEVERITY_WIDTH, TEXT_HEIGHT).applyTo(explanation);
		table.getTable().select(0);
		showSelected();
		return page;
	}

	private void column(String title, int width, Function<String, String> text) {
		TableViewerColumn column = new TableViewerColumn(table, SWT.LEFT);
		column.getColumn().setText(title);
		column.getColumn().setWidth(width);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(code -> text.apply((String) code)));
	}

	private void createButtons(Composite page) {
		Composite row = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(1 + SeverityWord.values().length).applyTo(row);
		new Label(row, SWT.NONE).setText("Selected problem:");
		for (SeverityWord word : SeverityWord.values()) {
			Button button = new Button(row, SWT.RADIO);
			button.setText("&" + word.label());
			button.addListener(SWT.Selection, event -> {
				if (button.getSelection()) {
					chosen.put(selected(), word);
					table.update(selected(), null);
				}
			});
			buttons.put(word, button);
		}
	}

	private String selected() {
		return (String) table.getElementAt(Math.max(0, table.getTable().getSelectionIndex()));
	}

	private void showSelected() {
		String code = selected();
		buttons.forEach((word, button) -> button.setSelection(word == chosen.get(code)));
		explanation.setText(DiagnosticPage.of(code).map(SeveritiesPage::plain).orElse(""));
	}

	/** A page of docs/diagnostics as plain text, without its heading and severity, which stand in the table. */
	private static String plain(String page) {
		return page.replaceFirst("(?s)\\A# .*?\\n\\*[a-z]+\\*\\n+", "").replaceAll("(?m)^```.*\\R", "").replaceAll("(?m)^## ", "").replaceAll("`([^`]+)`", "$1")
				.replaceAll("\\[([^\\]]+)\\]\\([^)]+\\)", "$1").replaceAll("\\n{3,}", "\n\n").strip();
	}

	@Override
	protected void performDefaults() {
		defaults.forEach((code, severity) -> chosen.put(code, SeverityWord.of(severity)));
		table.refresh();
		showSelected();
		super.performDefaults();
	}

	@Override
	public boolean performOk() {
		IEclipsePreferences node = Preferences.node();
		chosen.forEach((code, word) -> {
			if (word == SeverityWord.of(defaults.get(code))) {
				node.remove(SeverityPreferences.PREFIX + code);
			} else {
				node.put(SeverityPreferences.PREFIX + code, word.word());
			}
		});
		return super.performOk();
	}
}
