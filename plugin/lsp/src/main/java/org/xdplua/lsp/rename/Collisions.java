// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.rename;

import java.util.Optional;
import java.util.Set;

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

	void check(Target target, String newName) {
		switch (target) {
		case Target.OfGlobal global -> global(newName);
		case Target.OfField field -> field(field, newName);
		default -> { }
		}
	}

	private void global(String newName) {
		if (Library.kernel().global(newName).isPresent()) {
			throw new RenameRefused("'" + newName + "' belongs to the kernel's libraries");
		}
		for (Source source : names.sources()) {
			var resolution = source.script().resolution();
			boolean used = resolution.globals().stream().anyMatch(global -> global.name().equals(newName))
					|| resolution.globalReads().stream().anyMatch(read -> read.name().equals(newName));
			if (used) {
				throw new RenameRefused("there is a global '" + newName + "' already, in " + source.script().name());
			}
		}
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
			Source source = unknown.get().source();
			throw new RenameRefused("'" + field.name() + "' in " + source.script().name() + ":" + (source.script().parsed().lines().line(unknown.get().start()) + 1)
					+ " may be this field, but the layout of its object is not known: rename it by hand");
		}
	}
}
