// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.rename;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

import org.xdplua.lang.scope.Local;
import org.xdplua.lang.syntax.Lexer;
import org.xdplua.lang.syntax.Token;
import org.xdplua.lang.syntax.TokenKind;
import org.xdplua.lsp.document.Document;
import org.xdplua.lsp.names.Names;
import org.xdplua.lsp.names.Occurrence;
import org.xdplua.lsp.names.Target;
import org.xdplua.lsp.project.Projects;
import org.xdplua.lsp.project.Source;

/** Gives what a name stands for another name, everywhere in the project; or says why that would change what the scripts do. */
public final class Renames {
	private final Projects projects;

	public Renames(Projects projects) {
		this.projects = projects;
	}

	/** The name's range and text; null where nothing can be renamed. */
	public PrepareRenameResult prepare(Document document, Position position, CancelChecker cancel) {
		Names names = Names.of(projects, document);
		Names.Here here = names.at(document.positions().offset(position)).orElse(null);
		if (here == null) {
			return null;
		}
		refuse(document, here.target());
		return new PrepareRenameResult(document.positions().range(here.start(), here.end()), here.target().name());
	}

	/** Null where there is no name. */
	public WorkspaceEdit rename(Document document, Position position, String newName, CancelChecker cancel) {
		Names names = Names.of(projects, document);
		Names.Here here = names.at(document.positions().offset(position)).orElse(null);
		if (here == null) {
			return null;
		}
		Target target = here.target();
		refuse(document, target);
		if (!isName(newName)) {
			throw new RenameRefused("'" + newName + "' is not a name in Lua");
		}
		if (newName.equals(target.name())) {
			return new WorkspaceEdit(Map.of());
		}
		new Collisions(names).check(target, newName, cancel);
		List<Occurrence> all = names.occurrences(target, cancel).stream().filter(found -> found.start() < found.end()).toList();
		Map<Source, List<Occurrence>> bySource = new LinkedHashMap<>();
		all.forEach(found -> bySource.computeIfAbsent(found.source(), source -> new ArrayList<>()).add(found));
		for (Source source : names.sources()) {
			List<Occurrence> tags = TagNames.of(source, target, newName);
			if (!tags.isEmpty()) {
				List<Occurrence> both = bySource.computeIfAbsent(source, key -> new ArrayList<>());
				both.addAll(tags);
				both.sort(Comparator.comparingInt(Occurrence::start));
			}
		}
		bySource.forEach((source, found) -> SameBindings.check(source, found, newName));
		cancel.checkCanceled();
		Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
		bySource.forEach((source, found) -> changes.put(source.uri(),
				found.stream().map(one -> new TextEdit(source.positions().range(one.start(), one.end()), newName)).toList()));
		if (isCallback(document, target)) {
			callbackName(document, newName).ifPresent(change -> changes.put(change.getKey(), change.getValue()));
		}
		return new WorkspaceEdit(changes);
	}

	private boolean isCallback(Document document, Target target) {
		return target instanceof Target.OfGlobal && target.name().equals(projects.callback(document.uri()));
	}

	private Optional<Map.Entry<String, List<TextEdit>>> callbackName(Document document, String newName) {
		return projects.projectOf(document.uri()).flatMap(project -> CallbackName.change(project, newName));
	}

	private void refuse(Document document, Target target) {
		switch (target) {
		case Target.OfLibrary library -> throw new RenameRefused("'" + library.symbol().path() + "' belongs to the kernel's libraries");
		case Target.OfMember member -> throw key(member.name());
		case Target.OfTableField field -> throw key(field.name());
		case Target.OfTag tag -> throw new RenameRefused("'" + tag.name() + "' is " + (tag.field() ? "a field of a class" : "a class")
				+ ", which tables may be in ways that nobody sees: rename it by hand");
		case Target.OfLocal local when local.local().kind() == Local.Kind.SELF -> throw new RenameRefused("'self' is the name that Lua gives to a method's object");
		case Target.OfGlobal global when isCallback(document, global) && callbackName(document, global.name()).isEmpty() ->
			throw new RenameRefused("'" + global.name() + "' is the function that judges packets: name another one in xdplua.json first");
		default -> { }
		}
	}

	private static RenameRefused key(String name) {
		return new RenameRefused("'" + name + "' is a key of a table, which may be read in ways that nobody sees: rename it by hand");
	}

	private static boolean isName(String text) {
		List<Token> tokens = Lexer.scan(text);
		return tokens.getFirst().kind() == TokenKind.NAME && tokens.getFirst().end() == text.length();
	}
}
