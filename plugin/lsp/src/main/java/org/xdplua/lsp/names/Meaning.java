// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.xdplua.lang.check.GlobalTable;
import org.xdplua.lang.infer.Member;
import org.xdplua.lang.infer.Type;
import org.xdplua.lang.scope.Local;
import org.xdplua.lang.syntax.AttributedName;
import org.xdplua.lang.syntax.Block;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.Name;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.StringLiteral;
import org.xdplua.lang.syntax.TableField;
import org.xdplua.lsp.project.Source;

/** Finds out what one name stands for. */
final class Meaning {
	/** {@code a.b.c.d} is followed so far: chains in scripts are short. */
	private static final int MAX_CHAIN = 20;

	private final List<Source> sources;
	private List<LayoutTables.Found> layouts;

	Meaning(List<Source> sources) {
		this.sources = sources;
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
		Optional<Target> owner = switch (path.get(table - 1)) {
		case Statement.Local local -> local.values().indexOf(constructor) < local.names().size() ? declared(source, local.names().get(local.values().indexOf(constructor)).name())
				: Optional.empty();
		case Statement.Assignment assignment -> {
			int position = assignment.values().indexOf(constructor);
			yield position < assignment.targets().size() ? target(source, assignment.targets().get(position), 0) : Optional.empty();
		}
		case TableField.Named outer -> field(source, outer.name().text(), path, table - 2);
		default -> Optional.empty();
		};
		return owner.map(known -> new Target.OfMember(known, name));
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
					return Optional.of(new Target.OfLibrary(member.symbol().get()));
				}
			}
		}
		Optional<Target> owner = target(source, object, depth).filter(known -> !(known instanceof Target.OfLibrary));
		return isPlain(source, object) ? owner.map(known -> new Target.OfMember(known, name)) : Optional.empty();
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
