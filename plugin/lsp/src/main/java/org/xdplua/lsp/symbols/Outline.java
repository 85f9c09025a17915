// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.symbols;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.xdplua.lang.infer.Layout;
import org.xdplua.lang.syntax.AttributedName;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.Name;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.TableField;
import org.xdplua.lang.syntax.Walker;
import org.xdplua.lsp.names.LayoutTables;
import org.xdplua.lsp.project.Source;

/** What a script defines, as a tree: functions with those inside of them, layouts with their fields, locals and globals outside of functions. */
final class Outline implements Walker.Visitor {
	enum Kind {
		FUNCTION, METHOD, CALLBACK, VARIABLE, CONSTANT, LAYOUT, FIELD
	}

	/** @param detail a few words behind the name, may be empty */
	record Entry(String name, Kind kind, String detail, Node all, Node selection, List<Entry> children) {
	}

	private final Source source;
	private final String callback;
	private final Set<Node> layouts = Collections.newSetFromMap(new IdentityHashMap<>());
	private final List<Entry> entries = new ArrayList<>();
	private final Deque<Entry> open = new ArrayDeque<>();
	private int functions;

	private Outline(Source source, String callback) {
		this.source = source;
		this.callback = callback;
		LayoutTables.usedIn(source.inference()).forEach(found -> layouts.add(found.table()));
	}

	/** @param callback the function that judges packets */
	static List<Entry> of(Source source, String callback) {
		Outline outline = new Outline(source, callback);
		Walker.walk(source.script().parsed().tree(), outline);
		return outline.entries;
	}

	@Override
	public boolean enter(Node node, Node parent) {
		switch (node) {
		case Statement.Function function -> push(new Entry(path(function), kind(function), parameters(function.body()), function, function.target(), new ArrayList<>()));
		case Statement.LocalFunction function -> push(new Entry(function.name().text(), Kind.FUNCTION, parameters(function.body()), function, function.name(), new ArrayList<>()));
		case Statement.Local local -> locals(local);
		case Statement.Assignment assignment -> globals(assignment);
		case FunctionBody body -> functions++;
		default -> { }
		}
		return true;
	}

	@Override
	public void leave(Node node, Node parent) {
		if (node instanceof FunctionBody) {
			functions--;
		}
		if (!open.isEmpty() && open.peek().all() == node) {
			open.pop();
		}
	}

	private void push(Entry entry) {
		if (entry.name().isEmpty()) {
			return;
		}
		add(entry);
		open.push(entry);
	}

	private void add(Entry entry) {
		(open.isEmpty() ? entries : open.peek().children()).add(entry);
	}

	private Kind kind(Statement.Function function) {
		return function.method().isPresent() ? Kind.METHOD : path(function).equals(callback) ? Kind.CALLBACK : Kind.FUNCTION;
	}

	private void locals(Statement.Local local) {
		for (int i = 0; i < local.names().size(); i++) {
			AttributedName name = local.names().get(i);
			Expression value = i < local.values().size() ? local.values().get(i) : null;
			variable(name.name().text(), name.isConstant() ? Kind.CONSTANT : Kind.VARIABLE, value, local, name.name());
		}
	}

	private void globals(Statement.Assignment assignment) {
		for (int i = 0; i < Math.min(assignment.targets().size(), assignment.values().size()); i++) {
			Expression target = assignment.targets().get(i);
			boolean global = target instanceof Expression.NameRef name && source.script().resolution().local(name).isEmpty();
			if (global || assignment.values().get(i) instanceof Expression.Function) {
				variable(path(target), Kind.VARIABLE, assignment.values().get(i), assignment, target);
			}
		}
	}

	private void variable(String name, Kind kind, Expression value, Statement statement, Node selection) {
		if (name.isEmpty()) {
			return;
		}
		Expression.Table layout = layout(value);
		if (value instanceof Expression.Function function) {
			push(new Entry(name, name.equals(callback) && statement instanceof Statement.Assignment ? Kind.CALLBACK : Kind.FUNCTION, parameters(function.body()), statement, selection,
					new ArrayList<>()));
		} else if (layout != null) {
			add(new Entry(name, Kind.LAYOUT, "", statement, selection, fields(layout)));
		} else if (functions == 0) {
			add(new Entry(name, kind, "", statement, selection, new ArrayList<>()));
		}
	}

	private Expression.Table layout(Expression value) {
		Expression argument = value == null ? null : LayoutTables.argument(value);
		Expression table = value instanceof Expression.Call && argument != null ? argument : value;
		return table instanceof Expression.Table constructor && layouts.contains(constructor) ? constructor : null;
	}

	private static List<Entry> fields(Expression.Table table) {
		Layout layout = Layout.of(table);
		List<Entry> fields = new ArrayList<>();
		for (TableField field : table.fields()) {
			if (field instanceof TableField.Named named && layout.fields().containsKey(named.name().text())) {
				fields.add(new Entry(named.name().text(), Kind.FIELD, layout.fields().get(named.name().text()).place(), field, named.name(), new ArrayList<>()));
			}
		}
		return fields;
	}

	private static String parameters(FunctionBody body) {
		List<String> names = new ArrayList<>(body.parameters().stream().map(Name::text).toList());
		if (body.vararg()) {
			names.add("...");
		}
		return "(" + String.join(", ", names) + ")";
	}

	private static String path(Statement.Function function) {
		return path(function.target()) + function.method().map(name -> ":" + name.text()).orElse("");
	}

	/** {@code a.b.c} as it is called; empty for anything but names. */
	private static String path(Expression target) {
		StringBuilder path = new StringBuilder();
		Expression node = target;
		while (node instanceof Expression.Member member) {
			path.insert(0, "." + member.member().text());
			node = member.object();
		}
		return node instanceof Expression.NameRef name ? path.insert(0, name.name()).toString() : "";
	}
}
