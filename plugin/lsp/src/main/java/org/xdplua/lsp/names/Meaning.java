// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.xdplua.lang.check.GlobalTable;
import org.xdplua.lang.infer.Member;
import org.xdplua.lang.infer.Type;
import org.xdplua.lang.scope.Local;
import org.xdplua.lang.syntax.Arguments;
import org.xdplua.lang.syntax.AttributedName;
import org.xdplua.lang.syntax.Block;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.Name;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.StringLiteral;
import org.xdplua.lang.syntax.TableField;
import org.xdplua.lang.syntax.Token;
import org.xdplua.lang.syntax.Walker;
import org.xdplua.lsp.project.Source;

/** Finds out what one name stands for. */
final class Meaning {
	/** {@code a.b.c.d} is followed so far: chains in scripts are short. */
	private static final int MAX_CHAIN = 20;

	private final List<Source> sources;
	private final TableMembers tables;
	private List<LayoutTables.Found> layouts;

	Meaning(List<Source> sources) {
		this.sources = sources;
		this.tables = new TableMembers(sources, (source, expression) -> target(source, expression, 0));
	}

	/** @param path the nodes around the name, the name itself last */
	Optional<Target> of(Source source, List<Node> path) {
		Node parent = path.size() > 1 ? path.get(path.size() - 2) : path.getLast();
		return switch (path.getLast()) {
		case Expression.NameRef name -> Optional.of(variable(source, name));
		case Name name when !name.isMissing() -> name(source, name, parent, path);
		case Expression.Str key when parent instanceof TableField.Keyed keyed && keyed.key() == key -> field(source, StringLiteral.value(key.text()), path, path.size() - 3);
		case Expression.Str key when parent instanceof Expression.Index index && index.key() == key -> member(source, index.object(), StringLiteral.value(key.text()), 0);
		default -> Optional.empty();
		};
	}

	private Target variable(Source source, Expression.NameRef name) {
		Optional<Local> local = source.script().resolution().local(name);
		if (local.isPresent()) {
			return new Target.OfLocal(source.script(), local.get());
		}
		Optional<Local> environment = environment(source, name);
		return environment.isPresent() ? new Target.OfMember(new Target.OfLocal(source.script(), environment.get()), name.name()) : global(source, name.name());
	}

	private Target global(Source source, String name) {
		boolean own = sources.stream().anyMatch(other -> other.script().resolution().globals().stream().anyMatch(global -> global.name().equals(name)));
		Target global = new Target.OfGlobal(name);
		return own ? global : source.inference().library().global(name).<Target>map(Target.OfLibrary::new).orElse(global);
	}

	/** The local {@code _ENV} whose members free names are at a place. */
	private static Optional<Local> environment(Source source, Expression.NameRef name) {
		return source.script().resolution().locals().stream().filter(local -> local.name().equals("_ENV") && local.isVisibleAt(name.start())).reduce((outer, inner) -> inner);
	}

	private Optional<Target> name(Source source, Name name, Node parent, List<Node> path) {
		return switch (parent) {
		case Expression.Member member -> member(source, member.object(), name.text(), 0);
		case Expression.MethodCall call -> member(source, call.object(), name.text(), 0);
		case Statement.Function function -> member(source, function.target(), name.text(), 0);
		case Statement.Label label -> Optional.of(new Target.OfLabel(source.script(), label));
		case Statement.Goto jump -> label(name, path).map(label -> new Target.OfLabel(source.script(), label));
		case TableField.Named field -> field(source, name.text(), path, path.size() - 3);
		case AttributedName declared when declared.name() != name -> Optional.empty();
		default -> source.script().resolution().locals().stream().filter(local -> local.nameNode() == name).findFirst()
				.map(local -> new Target.OfLocal(source.script(), local));
		};
	}

	/** The label that a goto at the end of this path jumps to: in the blocks around it, up to its function. */
	private static Optional<Statement.Label> label(Name name, List<Node> path) {
		for (Node node : path.reversed()) {
			if (node instanceof FunctionBody) {
				break;
			}
			if (node instanceof Block block) {
				for (Statement statement : block.statements()) {
					if (statement instanceof Statement.Label label && label.name().text().equals(name.text())) {
						return Optional.of(label);
					}
				}
			}
		}
		return Optional.empty();
	}

	/** A field of a constructor: of a layout, or of a table that a variable is given. */
	private Optional<Target> field(Source source, String name, List<Node> path, int table) {
		if (table < 1 || !(path.get(table) instanceof Expression.Table constructor)) {
			return Optional.empty();
		}
		if (layouts().stream().anyMatch(found -> found.table() == constructor)) {
			return Optional.of(new Target.OfField(source.script(), constructor, name));
		}
		return owner(source, path, table).<Target>map(known -> new Target.OfMember(known, name)).or(() -> path.get(table - 1) instanceof Arguments
				? Optional.of(new Target.OfTableField(source.script(), constructor, name)) : Optional.empty());
	}

	/** What the value at a place of a path is given to. */
	private Optional<Target> owner(Source source, List<Node> path, int at) {
		Node value = path.get(at);
		return switch (path.get(at - 1)) {
		case Statement.Local local -> local.values().indexOf(value) < local.names().size() ? declared(source, local.names().get(local.values().indexOf(value)).name())
				: Optional.empty();
		case Statement.Assignment assignment -> {
			int position = assignment.values().indexOf(value);
			yield position >= 0 && position < assignment.targets().size() ? target(source, assignment.targets().get(position), 0) : Optional.empty();
		}
		case Arguments arguments when path.get(at - 2) instanceof Expression.Call call && TableMembers.constructor(call) == value -> owner(source, path, at - 2);
		case TableField.Named outer -> field(source, outer.name().text(), path, at - 2);
		default -> Optional.empty();
		};
	}

	/** A field of a constructor that stands anywhere in a script. */
	private Optional<Target> field(Source source, Expression.Table constructor, String name) {
		List<Node> path = Walker.path(source.script().parsed().tree(), constructor.start() + 1);
		for (int i = path.size() - 1; i > 0; i--) {
			if (path.get(i) == constructor) {
				return field(source, name, path, i);
			}
		}
		return Optional.empty();
	}

	private static Optional<Target> declared(Source source, Name name) {
		return source.script().resolution().locals().stream().filter(local -> local.nameNode() == name).findFirst()
				.map(local -> new Target.OfLocal(source.script(), local));
	}

	private Optional<Target> target(Source source, Expression expression, int depth) {
		return switch (expression) {
		case Expression.NameRef name -> self(source, name, depth).or(() -> Optional.of(variable(source, name)));
		case Expression.Member member when depth < MAX_CHAIN -> member(source, member.object(), member.member().text(), depth + 1);
		default -> Optional.empty();
		};
	}

	/** {@code self} in a method of {@code M} is {@code M}. */
	private Optional<Target> self(Source source, Expression.NameRef name, int depth) {
		return source.script().resolution().local(name).filter(local -> local.kind() == Local.Kind.SELF)
				.flatMap(local -> source.script().parsed().tree().block().statements().stream()
						.filter(statement -> statement instanceof Statement.Function function && function.body() == local.declaration()).findFirst())
				.flatMap(statement -> target(source, ((Statement.Function) statement).target(), depth + 1));
	}

	private Optional<Target> member(Source source, Expression object, String name, int depth) {
		if (GlobalTable.isMeant(source.script(), object)) {
			return Optional.of(global(source, name));
		}
		if (source.inference().typeOf(object) instanceof Type.Data data && data.layout() != null && data.layout().fields().containsKey(name)) {
			return LayoutTables.of(data.layout(), layouts()).stream().findFirst().map(found -> new Target.OfField(found.script(), found.table(), name));
		}
		for (boolean method : new boolean[] { false, true }) {
			for (Member member : source.inference().members(object, method)) {
				if (member.name().equals(name) && member.symbol().isPresent()) {
					return Optional.of(ofClass(source, object, name).orElse(new Target.OfLibrary(member.symbol().get())));
				}
			}
		}
		Optional<Target> found = source.inference().typeOf(object) instanceof Type.Table table ? member(table, name, 0) : Optional.empty();
		if (found.isPresent()) {
			return found;
		}
		Optional<Target> owner = target(source, object, depth).filter(known -> !(known instanceof Target.OfLibrary));
		if (owner.isPresent() && object instanceof Expression.NameRef self && self(source, self, depth).isPresent()) {
			Optional<Target> own = tables.instanceWith(source, owner.get(), name).flatMap(constructor -> field(source, constructor, name));
			if (own.isPresent()) {
				return own;
			}
		}
		return isPlain(source, object) ? owner.map(known -> new Target.OfMember(known, name)) : Optional.empty();
	}

	/** A field of a class that a script declares, or of one of its parents. */
	private Optional<Target> ofClass(Source source, Expression object, String name) {
		if (!(source.inference().typeOf(object) instanceof Type.Instance instance)) {
			return Optional.empty();
		}
		List<String> lineage = new ArrayList<>(List.of(instance.type().name()));
		instance.type().parents().forEach(parent -> lineage.add(parent.name()));
		return lineage.stream().flatMap(type -> ClassTags.field(sources, type, name).stream()).findFirst()
				.map(place -> new Target.OfTag(place.source().script(), place.start(), place.end(), name, true));
	}

	/** A member of a table or of what its metatable looks names up in, where that is known to have it. */
	private Optional<Target> member(Type.Table table, String name, int depth) {
		Optional<Source> in = tables.source(table);
		if (in.isEmpty() || depth > MAX_CHAIN) {
			return Optional.empty();
		}
		if (TableMembers.has(table.table(), name)) {
			return field(in.get(), table.table(), name);
		}
		List<Node> path = Walker.path(in.get().script().parsed().tree(), table.table().start() + 1);
		int at = path.size() - 1;
		while (at > 0 && path.get(at) != table.table()) {
			at--;
		}
		Optional<Target> variable = at == 0 ? Optional.empty() : owner(in.get(), path, at);
		if (variable.isPresent() && tables.isGiven(variable.get(), name)) {
			return Optional.of(new Target.OfMember(variable.get(), name));
		}
		return table.index() instanceof Type.Table next ? member(next, name, depth + 1) : Optional.empty();
	}

	/** The class that a comment names at an offset. */
	Optional<Target> ofComment(Source source, Token comment, int offset) {
		return ClassTags.typeAt(source, comment, offset).flatMap(place -> ClassTags.declaration(sources, source.script().text().substring(place.start(), place.end())))
				.map(place -> new Target.OfTag(place.source().script(), place.start(), place.end(),
						place.source().script().text().substring(place.start(), place.end()), false));
	}

	/** Whether what is read from this are members of a table of the script, as far as is known. */
	private static boolean isPlain(Source source, Expression object) {
		Type type = source.inference().typeOf(object);
		return type instanceof Type.Table || type instanceof Type.Unknown && object instanceof Expression.Member;
	}

	List<LayoutTables.Found> layouts() {
		if (layouts == null) {
			layouts = new ArrayList<>();
			for (Source source : sources) {
				layouts.addAll(LayoutTables.usedIn(source.inference()));
			}
		}
		return layouts;
	}
}
