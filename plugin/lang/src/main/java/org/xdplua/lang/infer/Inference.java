// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.xdplua.lang.check.Script;
import org.xdplua.lang.scope.Global;
import org.xdplua.lang.scope.Local;
import org.xdplua.lang.stubs.DocComment;
import org.xdplua.lang.stubs.Library;
import org.xdplua.lang.stubs.Signature;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.Statement;

/** Guesses what the expressions of one script are. Safe for several threads. */
public final class Inference {
	private final Script script;
	private final Library library;
	private final Set<String> callbacks;
	private final List<Inference> earlier;
	private final Facts facts;

	/**
	 * @param callbacks names of global functions whose first parameter is a packet
	 * @param earlier   the scripts that load before this one into the same state, in order
	 */
	public Inference(Script script, Library library, Set<String> callbacks, List<Inference> earlier) {
		this.script = script;
		this.library = library;
		this.callbacks = Set.copyOf(callbacks);
		this.earlier = List.copyOf(earlier);
		this.facts = new Facts(script);
	}

	public Script script() {
		return script;
	}

	public Library library() {
		return library;
	}

	/** The scripts that load before this one, in order. */
	public List<Inference> earlier() {
		return earlier;
	}

	/** What an expression is, where it stands. */
	public Type typeOf(Expression expression) {
		return new Guess().typeOf(this, expression);
	}

	/** What a local is where it is declared. */
	public Type typeOf(Local local) {
		return new Guess().local(this, local);
	}

	/** What a global is that this script or an earlier one defines, or that the stubs describe. */
	public Type typeOfGlobal(String name) {
		return new Guess().global(this, name);
	}

	/** What can stand behind {@code object.}, or with {@code method} behind {@code object:}. */
	public List<Member> members(Expression object, boolean method) {
		return new Members(this).of(object, method);
	}

	Facts facts() {
		return facts;
	}

	Set<String> callbacks() {
		return callbacks;
	}

	/** Where a global gets its value: here, or in the last of the earlier scripts that gives it one. */
	public Optional<Definition> definition(String name) {
		Global own = facts.global(name);
		if (own != null) {
			return Optional.of(new Definition(this, own));
		}
		return earlier.reversed().stream().flatMap(other -> Optional.ofNullable(other.facts.global(name)).map(found -> new Definition(other, found)).stream())
				.findFirst();
	}

	/** A global's definition and the script that holds it. */
	public record Definition(Inference in, Global global) {
		/** The comment above it. */
		public DocComment doc() {
			return DocComment.before(in.script.parsed(), global.definition().start());
		}
	}

	/** The signature of a function of this script, from its code and the comment above it. */
	public Signature signature(FunctionBody body) {
		return Signature.of(body, doc(body));
	}

	/** The comment above a function of this script. */
	public DocComment doc(FunctionBody body) {
		Statement statement = facts.statementOf(body);
		return statement == null ? DocComment.NONE : DocComment.before(script.parsed(), statement.start());
	}
}
