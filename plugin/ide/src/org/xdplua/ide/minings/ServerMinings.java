// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.minings;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.xdplua.ide.lsp.Answer;
import org.xdplua.ide.lsp.Request;
import org.xdplua.ide.preferences.Preferences;

/**
 * Texts that the server gives and the editor draws between those of the script; a preference switches them. There is one provider for each
 * editor.
 *
 * @param <T> the server's word for them
 */
abstract class ServerMinings<T> extends AbstractCodeMiningProvider {
	private final String key;
	private final Request.Question<List<? extends T>> question;
	private final IPreferenceChangeListener switched = event -> update(event.getKey());
	private volatile ITextViewer drawn;

	/** @param key the preference that switches them */
	ServerMinings(String key, Request.Question<List<? extends T>> question) {
		this.key = key;
		this.question = question;
		Preferences.node().addPreferenceChangeListener(switched);
	}

	/** The editor calls this on any thread; nothing waits here. */
	@Override
	public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(ITextViewer viewer, IProgressMonitor monitor) {
		drawn = viewer;
		if (!Preferences.isOn(key) || viewer.getDocument() == null) {
			return CompletableFuture.completedFuture(List.of());
		}
		return Request.later(viewer.getDocument(), 0, question)
				.handle((answer, failure) -> answer == null || !answer.isCurrent() ? List.<ICodeMining>of() : minings(viewer, answer));
	}

	/** Any thread, perhaps while the text changes. */
	abstract List<ICodeMining> minings(ITextViewer viewer, Answer<List<? extends T>> answer);

	private void update(String changed) {
		if (changed.equals(key) && drawn instanceof ISourceViewerExtension5 viewer && drawn.getTextWidget() != null) {
			drawn.getTextWidget().getDisplay().asyncExec(viewer::updateCodeMinings);
		}
	}

	@Override
	public void dispose() {
		Preferences.node().removePreferenceChangeListener(switched);
		drawn = null;
		super.dispose();
	}
}
