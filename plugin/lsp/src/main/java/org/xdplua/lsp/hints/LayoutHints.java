// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.hints;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

import org.xdplua.lang.infer.Layout;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.StringLiteral;
import org.xdplua.lang.syntax.TableField;
import org.xdplua.lsp.document.Document;
import org.xdplua.lsp.names.LayoutTables;
import org.xdplua.lsp.project.Projects;

/** Where the bytes of a layout's fields are, behind each field: {@code sport = {0, 16}} is in bytes 0–1. */
public final class LayoutHints {
	private static final long BITS = 8;

	private final Projects projects;

	public LayoutHints(Projects projects) {
		this.projects = projects;
	}

	public List<InlayHint> hints(Document document, Range range, CancelChecker cancel) {
		int from = document.positions().offset(range.getStart());
		int to = document.positions().offset(range.getEnd());
		List<InlayHint> hints = new ArrayList<>();
		for (LayoutTables.Found found : LayoutTables.usedIn(projects.inference(document))) {
			cancel.checkCanceled();
			if (found.script() == document.script()) {
				Layout layout = Layout.of(found.table());
				for (TableField field : found.table().fields()) {
					if (from <= field.end() && field.end() <= to) {
						place(layout, field).ifPresent(words -> hints.add(hint(document, field.end(), words)));
					}
				}
			}
		}
		return hints;
	}

	private static Optional<String> place(Layout layout, TableField field) {
		String name = switch (field) {
		case TableField.Named named -> named.name().text();
		case TableField.Keyed keyed when keyed.key() instanceof Expression.Str key -> StringLiteral.value(key.text());
		default -> "";
		};
		return Optional.ofNullable(layout.fields().get(name)).flatMap(LayoutHints::words);
	}

	/** {@code byte 3}, {@code bytes 0–1}; with the bits where a field does not fill its bytes: {@code byte 0, bits 4–7}. */
	private static Optional<String> words(Layout.Field field) {
		if (field.offset().isEmpty() || field.length().isEmpty() || field.length().get() <= 0) {
			return Optional.empty();
		}
		long start = field.offset().get();
		long last = start + field.length().get() - 1;
		if (field.string()) {
			return Optional.of(range("byte", start, last));
		}
		String bytes = range("byte", start / BITS, last / BITS);
		boolean whole = start % BITS == 0 && last % BITS == BITS - 1;
		return Optional.of(whole ? bytes : bytes + ", " + range("bit", start % BITS, start / BITS == last / BITS ? last % BITS : last - start / BITS * BITS));
	}

	private static String range(String what, long first, long last) {
		return first == last ? what + " " + first : what + "s " + first + "–" + last;
	}

	private static InlayHint hint(Document document, int offset, String words) {
		InlayHint hint = new InlayHint(document.positions().position(offset), Either.forLeft(words));
		hint.setPaddingLeft(true);
		return hint;
	}
}
