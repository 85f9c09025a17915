// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.xdplua.lang.scope.Local;
import org.xdplua.lang.stubs.DocComment;
import org.xdplua.lang.stubs.StubClass;
import org.xdplua.lang.stubs.Symbol;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.TableField;

/** What can stand behind a dot or a colon. */
final class Members {
	private final Inference in;
	private final Guess guess;

	Members(Inference in) {
		this(in, new Guess());
	}

	Members(Inference in, Guess guess) {
		this.in = in;
		this.guess = guess;
	}

	List<Member> of(Expression object, boolean method) {
		Type type = guess.typeOf(in, object);
		return of(object, type).stream().filter(member -> method == isMethod(type, member)).toList();
	}

	/** Strings and the script's own tables can be called with a dot or a colon; whoever writes one knows which. */
	private static boolean isMethod(Type type, Member member) {
		return type == Type.STRING || member.kind() == Member.Kind.METHOD;
	}

	List<Member> of(Expression object, Type type) {
		Map<String, Member> members = new LinkedHashMap<>();
		List<Member> found = switch (type) {
		case Type.Instance instance -> symbols(instance.type());
		case Type.Data data -> data(data);
		case Type.Table table -> fields(table);
		case Type.Primitive primitive when primitive == Type.STRING -> in.library().global("string").flatMap(symbol -> in.library().classOf(symbol.type()))
				.map(this::symbols).orElse(List.of());
		default -> List.of();
		};
		found.forEach(member -> members.put(member.name(), member));
		if (owner(object) instanceof Expression.NameRef name && !(type instanceof Type.Data)) {
			assigned(name).forEach(member -> members.putIfAbsent(member.name(), member));
		}
		return new ArrayList<>(members.values());
	}

	/** {@code self} in a method of {@code M} is {@code M}. */
	private Expression owner(Expression object) {
		Optional<Local> local = object instanceof Expression.NameRef name ? in.script().resolution().local(name) : Optional.empty();
		return local.filter(known -> known.kind() == Local.Kind.SELF)
				.flatMap(self -> in.facts().statementOf((FunctionBody) self.declaration()) instanceof Statement.Function method ? Optional.of(method.target())
						: Optional.empty())
				.orElse(object);
	}

	private List<Member> symbols(StubClass type) {
		return type.members().stream().map(this::symbol).toList();
	}

	private Member symbol(Symbol symbol) {
		Member.Kind kind = switch (symbol.kind()) {
		case METHOD -> Member.Kind.METHOD;
		case FUNCTION -> Member.Kind.FUNCTION;
		case CONSTANT -> Member.Kind.CONSTANT;
		default -> Member.Kind.FIELD;
		};
		return new Member(symbol.name(), kind, Guess.symbol(in.library(), symbol), symbol.label(), symbol.doc(), Optional.of(symbol));
	}

	private List<Member> data(Type.Data data) {
		List<Member> members = new ArrayList<>();
		if (data.layout() != null) {
			data.layout().fields().values().forEach(field -> members.add(new Member(field.name(), Member.Kind.LAYOUT_FIELD, field.type(),
					field.name() + ": " + field.place(), "A field of the layout in force; nil where the object is too short.", Optional.empty())));
		}
		members.addAll(symbols(data.type()));
		return members;
	}

	private List<Member> fields(Type.Table table) {
		List<Member> members = new ArrayList<>();
		for (TableField field : table.table().fields()) {
			if (field instanceof TableField.Named named && !named.name().isMissing()) {
				DocComment doc = DocComment.before(table.in().script().parsed(), field.start());
				members.add(own(named.name().text(), guess.typeOf(table.in(), named.value()), doc.text(), false));
			}
		}
		return members;
	}

	private Stream<Member> assigned(Expression.NameRef name) {
		Stream<Facts.AssignedMember> here = in.facts().assignedMembers(name).stream();
		Stream<Member> own = here.map(member -> assigned(in, member));
		if (in.script().resolution().local(name).isPresent()) {
			return own;
		}
		return Stream.concat(own, in.earlier().stream()
				.flatMap(other -> other.facts().assignedMembersOfGlobal(name.name()).stream().map(member -> assigned(other, member))));
	}

	private Member assigned(Inference owner, Facts.AssignedMember member) {
		if (member.function() != null) {
			return own(member.name(), new Type.ScriptFunction(owner, member.function().body()), owner.doc(member.function().body()).text(),
					member.function().method().isPresent());
		}
		return own(member.name(), guess.typeOf(owner, member.value()), "", false);
	}

	private static Member own(String name, Type type, String doc, boolean method) {
		if (type instanceof Type.ScriptFunction function) {
			return new Member(name, method ? Member.Kind.METHOD : Member.Kind.FUNCTION, type, function.in().signature(function.body()).label(name), doc,
					Optional.empty());
		}
		return new Member(name, Member.Kind.FIELD, type, type.name().isEmpty() ? name : name + ": " + type.name(), doc, Optional.empty());
	}
}
