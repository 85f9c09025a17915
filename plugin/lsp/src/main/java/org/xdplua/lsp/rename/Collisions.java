// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.rename;

import java.util.Optional;
import java.util.Set;

import org.eclipse.lsp4j.jsonrpc.CancelChecker;

import org.xdplua.lang.check.GlobalTable;
import org.xdplua.lang.infer.Layout;
import org.xdplua.lang.stubs.Library;
import org.xdplua.lsp.names.Names;
import org.xdplua.lsp.names.Occurrence;
import org.xdplua.lsp.names.Target;
import org.xdplua.lsp.project.Source;

/** Refuses new names that mean something already, apart from what scopes tell ({@link SameBindings}). */
final class Collisions {
	/** Fields with these names can't be reached. */
	private static final Set<String> UNREACHABLE = Set.of("layout", "segment");

	private final Names names;

	Collisions(Names names) {
		this.names = names;
	}

	void check(Target target, String newName, CancelChecker cancel) {
		switch (target) {
		case Target.OfGlobal global -> global(global, newName, cancel);
		case Target.OfField field -> field(field, newName);
		default -> { }
		}
	}

	private void global(Target.OfGlobal global, String newName, CancelChecker cancel) {
		if (Library.kernel().global(newName).isPresent()) {
			throw new RenameRefused("'" + newName + "' belongs to the kernel's libraries");
		}
		names.occurrences(new Target.OfGlobal(newName), cancel).stream().findFirst().ifPresent(used -> {
			throw new RenameRefused("there is a global '" + newName + "' already, in " + used.source().script().name());
		});
		for (Source source : names.sources()) {
			GlobalTable.of(source.script()).unfollowed().ifPresent(place -> {
				throw new RenameRefused("which globals " + place(source, place.start()) + " uses is only known when it runs: rename '" + global.name() + "' by hand");
			});
		}
	}

	private static String place(Source source, int offset) {
		return source.script().name() + ":" + (source.script().parsed().lines().line(offset) + 1);
	}

	private void field(Target.OfField field, String newName) {
		Layout layout = Layout.of(field.layout());
		if (layout.fields().containsKey(newName)) {
			throw new RenameRefused("the layout has a field '" + newName + "' already");
		}
		if (UNREACHABLE.contains(newName)) {
			throw new RenameRefused("a field can't be called '" + newName + "': that is a method of every object");
		}
		if (names.haveTwin(layout)) {
			throw new RenameRefused("two layouts have exactly the same fields: nobody can tell which of them is meant where");
		}
		Optional<Occurrence> unknown = names.unknown(field.name());
		if (unknown.isPresent()) {
			throw new RenameRefused("'" + field.name() + "' in " + place(unknown.get().source(), unknown.get().start())
					+ " may be this field, but the layout of its object is not known: rename it by hand");
		}
	}
}
