// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.diagnostics;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;

import org.xdplua.lang.check.Problem;
import org.xdplua.lang.check.Severities;
import org.xdplua.lang.exact.KernelProblem;
import org.xdplua.lang.exact.MinifiedSize;
import org.xdplua.lang.minify.Proof;
import org.xdplua.lsp.document.Document;
import org.xdplua.lsp.document.Documents;
import org.xdplua.lsp.project.Projects;
import org.xdplua.runtime.ExactCheck;

/**
 * Checks a document a moment after its last change and tells the client what it found. What is found in a version that is no
 * longer the newest is dropped.
 */
public final class DiagnosticsPublisher {
	/** Runs a job on another thread after some milliseconds. */
	public interface Scheduler {
		void later(long milliseconds, Runnable job);
	}

	/** Typing is faster than this; reading an answer is slower. */
	private static final long PAUSE_MS = 20;

	private final Documents documents;
	private final Projects projects;
	private final Problems problems;
	private final Supplier<Optional<ExactCheck>> exact;
	private final Supplier<Optional<Proof>> proof;
	private final Scheduler scheduler;
	/** Counts checks in the order in which they begin. */
	private final AtomicLong turns = new AtomicLong();
	/** By document the turn of what the client has. */
	private final Map<String, Long> published = new ConcurrentHashMap<>();
	private final ProjectFileProblems projectFiles;
	private volatile LanguageClient client;
	private volatile Severities severities = Severities.DEFAULT;

	/**
	 * @param exact the kernel's compiler, asked for on a thread that may wait for it to load
	 * @param proof for minified scripts, asked for there too, and only when a script is too large as it is
	 */
	public DiagnosticsPublisher(Documents documents, Projects projects, Problems problems, Supplier<Optional<ExactCheck>> exact,
			Supplier<Optional<Proof>> proof, Scheduler scheduler) {
		this.documents = documents;
		this.projects = projects;
		this.problems = problems;
		this.exact = exact;
		this.proof = proof;
		this.scheduler = scheduler;
		this.projectFiles = new ProjectFileProblems(projects);
	}

	public void connect(LanguageClient newClient) {
		client = newClient;
	}

	/** How bad problems are from now on; open documents are looked at again if that changes. */
	public void use(Severities newSeverities) {
		if (!severities.equals(newSeverities)) {
			severities = newSeverities;
			again();
		}
	}

	/** Looks at all open documents again: something that none of them tells has changed, as a file beside them. */
	public void again() {
		documents.all().forEach(document -> scheduler.later(PAUSE_MS, () -> {
			if (documents.isCurrent(document)) {
				check(document);
			}
		}));
	}

	/** Called after the document has been opened or changed. The others are looked at too: they may see its globals. */
	public void changed(String uri) {
		documents.get(uri).ifPresent(document -> scheduler.later(PAUSE_MS, () -> {
			if (documents.isCurrent(document)) {
				check(document);
				checkBeside(uri);
			}
		}));
	}

	/** Called after the document has been closed: its problems are no longer the client's business, and the others see its file instead of it. */
	public void closed(String uri) {
		scheduler.later(0, () -> {
			if (documents.get(uri).isEmpty()) {
				published.remove(uri);
				publish(new PublishDiagnosticsParams(uri, List.of()));
				checkBeside(uri);
			}
		});
	}

	private void checkBeside(String uri) {
		documents.all().stream().filter(other -> !other.uri().equals(uri)).filter(other -> projects.areTogether(uri, other.uri())).forEach(this::check);
	}

	/** What lang finds goes out at once, what only the kernel's compiler finds a little later. */
	private void check(Document document) {
		long turn = turns.incrementAndGet();
		projectFiles.news(document.uri()).ifPresent(this::publish);
		List<Problem> found = MinifiedSize.refine(problems.of(document), projects.inference(document).script(), proof);
		publishIfCurrent(document, turn, found);
		if (!KernelProblem.isKnown(found)) {
			scheduler.later(0, () -> exact.get().ifPresent(compiler -> check(document, turn, found, compiler)));
		}
	}

	private void check(Document document, long turn, List<Problem> found, ExactCheck compiler) {
		if (documents.isCurrent(document)) {
			compiler.compile(document.name(), document.text().getBytes(StandardCharsets.UTF_8)).ifPresent(refusal -> {
				List<Problem> all = new ArrayList<>(found);
				all.add(KernelProblem.of(refusal.line(), refusal.message(), document.text()));
				publishIfCurrent(document, turn, all);
			});
		}
	}

	/**
	 * One at a time, so that a newer version's problems never go out before an older one's. The same holds for checks of one version: what is beside
	 * the script may have changed between them.
	 */
	private synchronized void publishIfCurrent(Document document, long turn, List<Problem> found) {
		if (documents.isCurrent(document) && published.merge(document.uri(), turn, Math::max) == turn) {
			List<Diagnostic> diagnostics = severities.apply(found).stream().map(problem -> Conversion.diagnostic(problem, document.positions())).toList();
			publish(new PublishDiagnosticsParams(document.uri(), diagnostics, document.version()));
		}
	}

	private void publish(PublishDiagnosticsParams params) {
		LanguageClient connected = client;
		if (connected != null) {
			connected.publishDiagnostics(params);
		}
	}
}
