// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;

/** The mouse over a script. The platform looks at the real pointer, so that has to move. */
final class Pointer {
	private final Editor editor;

	Pointer(Editor editor) {
		this.editor = editor;
	}

	/** Moves the pointer to the first letters of a text's first occurrence. */
	private void at(String text) {
		editor.focus();
		Point there = Ui.call(() -> {
			int at = editor.document().get().indexOf(text) + 2;
			editor.part().selectAndReveal(at, 0);
			Point point = editor.widget().getLocationAtOffset(at);
			Ui.display().setCursorLocation(editor.widget().toDisplay(point.x + 1, point.y + editor.widget().getLineHeight(at) - 4));
			return point;
		});
		Ui.waitUntil("the pointer at '" + text + "'", () -> editor.widget().toControl(Ui.display().getCursorLocation()).x == there.x + 1);
	}

	/** What the mouse does at the pointer. UI thread. */
	private void mouse(int type, int modifiers) {
		Point point = editor.widget().toControl(Ui.display().getCursorLocation());
		Event mouse = new Event();
		mouse.x = point.x;
		mouse.y = point.y;
		mouse.button = type == SWT.MouseDown || type == SWT.MouseUp ? 1 : 0;
		mouse.count = 1;
		mouse.stateMask = modifiers;
		editor.widget().notifyListeners(type, mouse);
	}

	/** Holds Ctrl and clicks a name, as a person does with the mouse. (The link is looked for at the real pointer.) */
	void ctrlClick(String text) {
		at(text);
		Ui.run(() -> {
			Event key = new Event();
			key.keyCode = SWT.MOD1;
			editor.widget().notifyListeners(SWT.KeyDown, key);
			mouse(SWT.MouseMove, SWT.MOD1);
			mouse(SWT.MouseDown, SWT.MOD1);
			mouse(SWT.MouseUp, SWT.MOD1);
		});
	}

	/** Rests the pointer on a name. */
	void hover(String text) {
		at(text);
		Ui.run(() -> mouse(SWT.MouseHover, 0));
	}
}
