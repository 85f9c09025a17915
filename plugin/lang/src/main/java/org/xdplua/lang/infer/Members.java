// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.xdplua.lang.stubs.DocComment;
import org.xdplua.lang.stubs.StubClass;
import org.xdplua.lang.stubs.Symbol;
import org.xdplua.lang.syntax.TableField;

/** What can stand behind a dot or a colon. */
final class Members {
	private final Inference in;

	Members(Inference in) {
		this.in = in;
	}

	List<Member> of(Type type, boolean method) {
		Map<String, Member> members = new LinkedHashMap<>();
		for (Type part : Types.alternatives(type)) {
			collect(part, members, new HashSet<>());
		}
		return members.values().stream().filter(member -> method == (Types.kind(type).equals("string") || member.kind() == Member.Kind.METHOD)).toList();
	}

	private void collect(Type type, Map<String, Member> members, Set<Type> seen) {
		if (!seen.add(type)) {
			return;
		}
		switch (type) {
		case Type.Instance instance -> {
			for (StubClass parent : in.types().lineage(instance.type())) {
				symbols(parent, members);
				Assigned.variableOfClass(in, parent.name()).ifPresent(found -> assigned(found, members));
			}
			Assigned.variableOfLibrary(in, instance.type()).ifPresent(name -> assigned(new Assigned.Owner(in, name), members));
		}
		case Type.Data data -> {
			if (data.layout() != null) {
				data.layout().fields().values().forEach(field -> members.putIfAbsent(field.name(), new Member(field.name(), Member.Kind.LAYOUT_FIELD, field.type(),
						field.name() + ": " + field.place(), "A field of the layout in force; nil where the object is too short.", Optional.empty())));
			}
			symbols(data.type(), members);
		}
		case Type.Table table -> {
			fields(table, members);
			Assigned.ownerOf(table).ifPresent(owner -> assigned(owner, members));
			if (table.index() != null) {
				collect(table.index(), members, seen);
			}
		}
		case Type.Shape shape -> shape.fields().forEach((name, field) -> members.putIfAbsent(name, own(name, field, "", false)));
		case Type.Literal literal -> collect(literal.base(), members, seen);
		case Type.Primitive string when string == Type.STRING -> in.library().global("string").flatMap(symbol -> in.types().classOf(symbol.type()))
				.ifPresent(found -> symbols(found, members));
		default -> { }
		}
	}

	private void symbols(StubClass type, Map<String, Member> members) {
		type.members().forEach(symbol -> members.putIfAbsent(symbol.name(), symbol(symbol)));
	}

	private Member symbol(Symbol symbol) {
		Member.Kind kind = switch (symbol.kind()) {
		case METHOD -> Member.Kind.METHOD;
		case FUNCTION -> Member.Kind.FUNCTION;
		case CONSTANT -> Member.Kind.CONSTANT;
		default -> Member.Kind.FIELD;
		};
		return new Member(symbol.name(), kind, in.types().of(symbol), symbol.label(), symbol.doc(), Optional.of(symbol));
	}

	private static void fields(Type.Table table, Map<String, Member> members) {
		for (TableField field : table.table().fields()) {
			if (field instanceof TableField.Named named && !named.name().isMissing()) {
				String doc = DocComment.before(table.in().script().parsed(), field.start()).text();
				members.putIfAbsent(named.name().text(), own(named.name().text(), Types.withoutNil(table.in().remembered(named.value())), doc, false));
			}
		}
	}

	private void assigned(Assigned.Owner owner, Map<String, Member> members) {
		List<Assigned.Owner> places = new ArrayList<>(List.of(owner));
		if (owner.variable() instanceof String) { // other scripts can add to a global
			in.earlier().forEach(other -> places.add(new Assigned.Owner(other, owner.variable())));
			places.add(new Assigned.Owner(in, owner.variable()));
		}
		for (Assigned.Owner place : places) {
			for (Facts.AssignedMember member : place.in().facts().members(place.variable()).values()) {
				boolean method = member.function() != null && member.function().method().isPresent();
				String doc = member.function() == null ? "" : place.in().doc(member.function().body()).text();
				members.putIfAbsent(member.name(), own(member.name(), Types.withoutNil(Assigned.typeOf(place.in(), member)), doc, method));
			}
		}
	}

	private static Member own(String name, Type type, String doc, boolean method) {
		if (type instanceof Type.ScriptFunction function) {
			return new Member(name, method ? Member.Kind.METHOD : Member.Kind.FUNCTION, type, function.in().signature(function.body()).label(name), doc,
					Optional.empty());
		}
		return new Member(name, Member.Kind.FIELD, type, type.name().isEmpty() ? name : name + ": " + type.name(), doc, Optional.empty());
	}
}
