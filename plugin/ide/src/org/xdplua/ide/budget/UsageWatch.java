// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.budget;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.xdplua.ide.editor.ScriptEditor;
import org.xdplua.lang.check.Script;
import org.xdplua.lang.size.Usage;
import org.xdplua.runtime.KernelCompiler;

/** Measures the script in a window's active editor, in the background, when the editor changes and a moment after its text has. */
final class UsageWatch implements IPartListener2, IDocumentListener {
	/** A pause in typing. */
	private static final long PAUSE_MS = 250;

	private final IWorkbenchWindow window;
	private final Display display;
	private final Consumer<Optional<Usage>> show;
	private final Job job = Job.createSystem("Measure the script", (ICoreRunnable) monitor -> measure());
	private Optional<ScriptEditor> editor = Optional.empty();
	/** What the next answer must be about; null if nobody wants one. */
	private volatile Script asked;

	/** @param show gets each result, empty if no script is in front; on the UI thread */
	UsageWatch(IWorkbenchWindow window, Display display, Consumer<Optional<Usage>> show) {
		this.window = window;
		this.display = display;
		this.show = show;
	}

	/** UI thread. */
	void start() {
		window.getPartService().addPartListener(this);
		look();
	}

	/** UI thread. */
	void stop() {
		window.getPartService().removePartListener(this);
		watch(Optional.empty());
	}

	private void look() {
		IWorkbenchPage page = window.getActivePage();
		Optional<ScriptEditor> now = page == null ? Optional.empty() : ScriptEditor.of(page.getActiveEditor());
		if (!now.equals(editor)) {
			watch(now);
			show.accept(Optional.empty());
		}
	}

	private void watch(Optional<ScriptEditor> next) {
		editor.ifPresent(old -> old.document().removeDocumentListener(this));
		editor = next;
		editor.ifPresent(current -> current.document().addDocumentListener(this));
		asked = null;
		job.cancel();
		editor.ifPresent(current -> ask(current, 0));
	}

	/** A job that waits already waits anew. */
	private void ask(ScriptEditor current, long delay) {
		asked = Script.of(current.file().getName(), current.document().get());
		job.cancel();
		job.schedule(delay);
	}

	private void measure() {
		Script script = asked;
		if (script == null) {
			return;
		}
		Usage usage = Usage.of(script, KernelCompiler.proof());
		display.asyncExec(() -> {
			if (asked == script) {
				show.accept(Optional.of(usage));
			}
		});
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		// the text is taken afterwards
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		editor.ifPresent(current -> ask(current, PAUSE_MS));
	}

	@Override
	public void partActivated(IWorkbenchPartReference part) {
		look();
	}

	@Override
	public void partBroughtToTop(IWorkbenchPartReference part) {
		look();
	}

	@Override
	public void partClosed(IWorkbenchPartReference part) {
		look();
	}

	@Override
	public void partInputChanged(IWorkbenchPartReference part) {
		look();
	}
}
