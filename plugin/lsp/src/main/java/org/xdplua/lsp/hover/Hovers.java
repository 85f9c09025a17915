// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.hover;

import java.util.List;
import java.util.Optional;

import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

import org.xdplua.lang.infer.Inference;
import org.xdplua.lang.infer.Layout;
import org.xdplua.lang.infer.Member;
import org.xdplua.lang.scope.Local;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Name;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.TableField;
import org.xdplua.lang.syntax.Walker;
import org.xdplua.lsp.describe.Description;
import org.xdplua.lsp.document.Document;
import org.xdplua.lsp.project.Projects;

/** What the name at a place means. */
public final class Hovers {
	private final Projects projects;

	public Hovers(Projects projects) {
		this.projects = projects;
	}

	/** The hover, or null where there is nothing to say. */
	public Hover hover(Document document, Position position, CancelChecker cancel) {
		List<Node> path = Walker.path(document.script().parsed().tree(), document.positions().offset(position));
		Node node = path.getLast();
		if (!(node instanceof Name || node instanceof Expression.NameRef)) {
			return null;
		}
		cancel.checkCanceled();
		Inference inference = projects.inference(document);
		Optional<Description> description = node instanceof Expression.NameRef name ? variable(inference, name) : name(inference, (Name) node, path);
		return description.map(known -> new Hover(known.markup(), document.positions().range(node.start(), node.end()))).orElse(null);
	}

	private static Optional<Description> variable(Inference inference, Expression.NameRef name) {
		Optional<Local> local = inference.script().resolution().local(name);
		if (local.isPresent()) {
			return local.map(known -> Description.of(known, inference.typeOf(name)));
		}
		Optional<Description> defined = inference.definition(name.name())
				.map(definition -> Description.of(definition, inference.typeOfGlobal(name.name())));
		return defined.or(() -> inference.library().global(name.name()).map(Description::of));
	}

	private static Optional<Description> name(Inference inference, Name name, List<Node> path) {
		return switch (path.get(path.size() - 2)) {
		case Expression.Member member -> member(inference, member.object(), name);
		case Expression.MethodCall call -> member(inference, call.object(), name);
		case Statement.Function function -> member(inference, function.target(), name);
		case TableField.Named field -> layoutField(name, path);
		default -> inference.script().resolution().locals().stream().filter(local -> local.nameNode() == name).findFirst()
				.map(local -> Description.of(local, inference.typeOf(local)));
		};
	}

	private static Optional<Description> member(Inference inference, Expression object, Name name) {
		for (boolean method : new boolean[] { false, true }) {
			for (Member member : inference.members(object, method)) {
				if (member.name().equals(name.text())) {
					return Optional.of(Description.of(member));
				}
			}
		}
		return Optional.empty();
	}

	/** A field where its layout is written: {@code protocol: integer, bits 72 to 79}. */
	private static Optional<Description> layoutField(Name name, List<Node> path) {
		if (path.size() < 5 || !(path.get(path.size() - 3) instanceof Expression.Table table)) {
			return Optional.empty();
		}
		boolean layout = switch (path.get(path.size() - 5)) {
		case Expression.Call call -> call.callee() instanceof Expression.Member member && member.member().text().equals("layout");
		case Expression.MethodCall call -> call.method().text().equals("layout");
		default -> false;
		};
		return layout ? Optional.ofNullable(Layout.of(table).fields().get(name.text())).map(field -> new Description(name.text() + ": " + field.place(), ""))
				: Optional.empty();
	}
}
