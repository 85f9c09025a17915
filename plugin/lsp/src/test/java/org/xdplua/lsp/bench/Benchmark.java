// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.google.gson.GsonBuilder;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;

import org.xdplua.lsp.XdpluaServer;

/** Prints what requests on an 8 KB script take, beside a server that does nothing. {@code --json} for programs. */
public final class Benchmark {
	/** One line of the table; times in milliseconds, heap in KB. A bare server can't do everything: null then. */
	private record Row(String what, String unit, Double aim, Double median, Double p95, Double bareP95) {
	}

	private static final Logger LOG = Logger.getLogger("org.eclipse.lsp4j");
	private static final int WARM_UP = 300;
	private static final int MEASURED = 400;
	private static final int FILES = 200;
	private static final int STARTS = 7;
	private static final TextDocumentIdentifier DOCUMENT = new TextDocumentIdentifier(Session.URI);
	private static final Range ALL = new Range(new Position(0, 0), new Position(10_000, 0));
	private static final FormattingOptions TWO_SPACES = new FormattingOptions(2, true);
	private static final double COMPLETION_AIM = 10;
	private static final double REQUEST_AIM = 20;

	private static final Map<String, BiFunction<TextDocumentService, Position, CompletableFuture<?>>> REQUESTS = new LinkedHashMap<>();

	static {
		REQUESTS.put("completion", (service, at) -> service.completion(new CompletionParams(DOCUMENT, at)));
		REQUESTS.put("hover", (service, at) -> service.hover(new HoverParams(DOCUMENT, new Position(at.getLine(), 6))));
		REQUESTS.put("signatureHelp", (service, at) -> service.signatureHelp(new SignatureHelpParams(DOCUMENT, new Position(at.getLine() - 2, 25))));
		REQUESTS.put("definition", (service, at) -> service.definition(new DefinitionParams(DOCUMENT, new Position(at.getLine(), 13))));
		REQUESTS.put("references", (service, at) -> service.references(new ReferenceParams(DOCUMENT, new Position(0, 8), new ReferenceContext(true))));
		REQUESTS.put("documentHighlight", (service, at) -> service.documentHighlight(new DocumentHighlightParams(DOCUMENT, new Position(0, 8))));
		REQUESTS.put("rename", (service, at) -> service.rename(new RenameParams(DOCUMENT, new Position(0, 8), "verdict")));
		REQUESTS.put("documentSymbol", (service, at) -> service.documentSymbol(new DocumentSymbolParams(DOCUMENT)));
		REQUESTS.put("foldingRange", (service, at) -> service.foldingRange(new FoldingRangeRequestParams(DOCUMENT)));
		REQUESTS.put("selectionRange", (service, at) -> service.selectionRange(new SelectionRangeParams(DOCUMENT, List.of(at))));
		REQUESTS.put("semanticTokens", (service, at) -> service.semanticTokensFull(new SemanticTokensParams(DOCUMENT)));
		REQUESTS.put("inlayHint", (service, at) -> service.inlayHint(new InlayHintParams(DOCUMENT, ALL)));
		REQUESTS.put("codeLens", (service, at) -> service.codeLens(new CodeLensParams(DOCUMENT)));
		REQUESTS.put("codeAction", (service, at) -> service.codeAction(new CodeActionParams(DOCUMENT, new Range(at, at), new CodeActionContext(List.of()))));
		REQUESTS.put("formatting", (service, at) -> service.formatting(new DocumentFormattingParams(DOCUMENT, TWO_SPACES)));
		REQUESTS.put("onTypeFormatting", (service, at) -> service.onTypeFormatting(new DocumentOnTypeFormattingParams(DOCUMENT, TWO_SPACES, at, "\n")));
	}

	private Benchmark() {
	}

	public static void main(String[] args) throws Exception {
		if (args.length == 2 && args[0].equals("--ready")) {
			System.out.println(ready(args[1].equals("bare")));
			System.exit(0);
		}
		LOG.setLevel(Level.WARNING); // it tells of each stream that ends
		List<Row> rows = new ArrayList<>();
		try (Session ours = new Session(new XdpluaServer(), Sample.make()); Session bare = new Session(new BareServer(), Sample.make())) {
			for (String request : REQUESTS.keySet()) { // the first one measured would pay for what all of them use
				requests(ours, request);
			}
			for (String request : REQUESTS.keySet()) {
				boolean both = request.equals("completion") || request.equals("hover");
				rows.add(row(request + " after a key", "ms", request.equals("completion") ? COMPLETION_AIM : REQUEST_AIM, requests(ours, request), both ? requests(bare, request) : null));
			}
			rows.add(row("last key to diagnostics", "ms", 50.0, diagnostics(ours), diagnostics(bare)));
		}
		rows.add(row("ready, in a new process", "ms", 100.0, starts("ours"), starts("bare")));
		rows.add(row("heap of an open file", "KB", null, new double[] { heap(new XdpluaServer()) }, new double[] { heap(new BareServer()) }));
		print(rows, Arrays.asList(args).contains("--json"));
		System.exit(0);
	}

	/** Milliseconds from the first class of the server to its answer to {@code initialize}, without streams. */
	private static double ready(boolean bare) throws Exception {
		long begun = System.nanoTime();
		LanguageServer server = bare ? new BareServer() : new XdpluaServer();
		InitializeParams params = new InitializeParams();
		params.setCapabilities(new ClientCapabilities());
		server.initialize(params).get();
		return (System.nanoTime() - begun) / 1e6;
	}

	private static double[] requests(Session session, String request) throws Exception {
		double[] times = new double[MEASURED];
		for (int i = -WARM_UP; i < MEASURED; i++) {
			session.type();
			Position at = session.cursor();
			double took = session.time(service -> REQUESTS.get(request).apply(service, at)) / 1e6;
			if (i >= 0) {
				times[i] = took;
			}
		}
		return times;
	}

	private static double[] diagnostics(Session session) throws Exception {
		double[] times = new double[MEASURED / 4];
		for (int i = 0; i < times.length; i++) {
			long start = System.nanoTime();
			session.type();
			session.awaitProblems();
			times[i] = (System.nanoTime() - start) / 1e6;
		}
		return times;
	}

	private static double[] starts(String which) throws Exception {
		double[] times = new double[STARTS];
		for (int i = 0; i < STARTS; i++) {
			Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp", System.getProperty("java.class.path"),
					Benchmark.class.getName(), "--ready", which).redirectError(ProcessBuilder.Redirect.INHERIT).start();
			times[i] = Double.parseDouble(new String(process.getInputStream().readAllBytes()).strip());
		}
		return times;
	}

	/** KB of live heap that each of many open files adds. */
	private static <S extends LanguageServer & LanguageClientAware> double heap(S server) throws Exception {
		try (Session session = new Session(server, Sample.make())) {
			long before = live();
			for (int i = 0; i < FILES; i++) {
				session.open("file:///bench-" + i + ".lua");
			}
			return (live() - before) / 1024.0 / FILES;
		}
	}

	private static long live() throws InterruptedException {
		for (int i = 0; i < 3; i++) {
			System.gc();
			Thread.sleep(200);
		}
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

	private static Row row(String what, String unit, Double aim, double[] ours, double[] bare) {
		return new Row(what, unit, aim, at(ours, 0.5), at(ours, 0.95), bare == null ? null : at(bare, 0.95));
	}

	/** The value that this share of all values does not exceed. */
	private static double at(double[] values, double share) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return Math.round(sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] * 100) / 100.0;
	}

	private static void print(List<Row> rows, boolean json) {
		if (json) {
			System.out.println(new GsonBuilder().serializeNulls().create().toJson(Map.of("rows", rows)));
			return;
		}
		System.out.printf("%-32s %6s %8s %8s %8s%n", "8 KB script", "aim", "median", "p95", "bare p95");
		for (Row row : rows) {
			System.out.printf("%-32s %6s %8.2f %8.2f %8s %s%n", row.what, row.aim == null ? "-" : Math.round(row.aim), row.median, row.p95,
					row.bareP95 == null ? "-" : "%.2f".formatted(row.bareP95), row.unit);
		}
	}
}
