// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.xdplua.lang.annotation.TypeParser;
import org.xdplua.lang.scope.Local;
import org.xdplua.lang.stubs.DocComment;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.Statement;

/** Gives variables their types, where they are declared and where they are assigned to. */
final class Declarations {
	private final Inference in;
	private final Evaluator evaluator;

	Declarations(Inference in, Evaluator evaluator) {
		this.in = in;
		this.evaluator = evaluator;
	}

	void local(Statement.Local statement) {
		Results values = evaluator.list(statement.values());
		List<Type> written = written(statement);
		List<Local> locals = in.declaredBy(statement);
		for (Local local : locals) {
			Type value = statement.values().isEmpty() ? null : values.at(local.position());
			Type type = local.position() < written.size() ? annotated(written.get(local.position()), value) : value == null ? Type.NIL : value;
			if (local.position() < written.size()) {
				in.written(local, written.get(local.position()));
			}
			in.declared(local, value == null && local.position() >= written.size() ? null : type);
			set(local, type);
		}
	}

	/** What {@code ---@type} or {@code ---@class} says, above the statement or behind it. */
	private List<Type> written(Statement statement) {
		DocComment above = DocComment.before(in.script().parsed(), statement.start());
		Optional<DocComment.Tag> type = above.tag("type").or(() -> DocComment.behind(in.script().parsed(), statement.end()).tag("type"));
		if (type.isEmpty()) {
			return above.tag("class").flatMap(tag -> in.types().classOf(tag.rest().split("[:<\\s]")[0])).<List<Type>>map(found -> List.of(new Type.Instance(found)))
					.orElse(List.of());
		}
		List<Type> types = new ArrayList<>();
		String rest = type.get().rest();
		int at = 0;
		do {
			TypeParser.Parsed parsed = TypeParser.parse(rest, at);
			types.add(in.types().resolve(rest.substring(Math.min(at, parsed.end()), parsed.end())));
			at = parsed.end() < rest.length() && rest.charAt(parsed.end()) == ',' ? parsed.end() + 1 : rest.length();
		} while (at < rest.length());
		return types;
	}

	/** An object keeps its layout under the type that is written for it. */
	private Type annotated(Type written, Type value) {
		return Types.withoutNil(written) instanceof Type.Data && value != null && Types.withoutNil(value) instanceof Type.Data ? value : identified(written);
	}

	/** An object that comes from elsewhere is one that can be laid out here. */
	Type identified(Type type) {
		return identified(type, false, false);
	}

	/** What a function is given. */
	Type parameter(FunctionBody body, Local local) {
		Parameters parameters = new Parameters(in);
		return identified(parameters.typeOf(body, local), parameters.isSure(body, local), parameters.isBare(body, local));
	}

	/**
	 * @param sure whether it certainly is what its type says
	 * @param bare whether it certainly has no layout
	 */
	private Type identified(Type type, boolean sure, boolean bare) {
		List<Type> parts = new ArrayList<>();
		for (Type part : Types.alternatives(type)) {
			if (part instanceof Type.Data data && data.object() == null) {
				Type.Identity object = new Type.Identity(sure);
				evaluator.state.apply(object, new State.InForce(data.layout(), bare));
				parts.add(new Type.Data(data.type(), data.layout(), bare, object));
			} else {
				parts.add(part);
			}
		}
		return Types.union(parts);
	}

	/** @param local may be null, where its name is missing */
	void declare(Local local, Type type) {
		if (local != null) {
			in.declared(local, type);
			set(local, type);
		}
	}

	void function(Statement.Function function) {
		if (function.target() instanceof Expression.NameRef name && function.method().isEmpty()) {
			assign(name, new Type.ScriptFunction(in, function.body()));
		} else if (function.target() instanceof Expression.Member member && function.method().isEmpty()) {
			evaluator.type(member.object());
		} else {
			evaluator.type(function.target());
		}
	}

	void assignment(Statement.Assignment assignment) {
		Results values = evaluator.list(assignment.values());
		List<Type> written = written(assignment);
		for (int i = 0; i < assignment.targets().size(); i++) {
			Type value = values.at(i);
			switch (assignment.targets().get(i)) {
			case Expression.NameRef name -> assign(name, i < written.size() ? annotated(written.get(i), value) : value);
			case Expression.Member member -> {
				evaluator.type(member.object());
				Effects.share(value);
			}
			case Expression.Index index -> {
				Effects.share(value);
				evaluator.type(index.object());
				evaluator.type(index.key());
			}
			default -> evaluator.type(assignment.targets().get(i));
			}
		}
	}

	private void set(Object variable, Type type) {
		if (variable instanceof String || in.facts().isHandedOn(variable)) {
			Effects.share(type);
		}
		evaluator.state.set(variable, type);
	}

	private void assign(Expression.NameRef name, Type value) {
		Object variable = Narrowing.variable(in.script().resolution(), name);
		Type type = value instanceof Type.Unknown ? in.written(variable) : value;
		set(variable, type);
		in.remember(name, type);
		in.assigned(variable, name, type);
	}
}
