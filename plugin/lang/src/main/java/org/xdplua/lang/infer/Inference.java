// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.xdplua.lang.check.Script;
import org.xdplua.lang.scope.Global;
import org.xdplua.lang.scope.Local;
import org.xdplua.lang.stubs.DocComment;
import org.xdplua.lang.stubs.Library;
import org.xdplua.lang.stubs.Signature;
import org.xdplua.lang.stubs.StubLoader;
import org.xdplua.lang.syntax.Block;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Statement;

/**
 * Finds out what the expressions of one script are. The first question goes through the whole script once; the answers to all
 * others are looked up. Safe for several threads.
 */
public final class Inference {
	/** The steps that a script of 8 KB takes are a tenth of this; what comes after them is unknown. */
	private static final int MAX_STEPS = 200_000;
	/** Functions that call functions that call functions ... before those have been looked at. */
	private static final int MAX_CALL_DEPTH = 12;

	/** Statements of a block that can't be reached, from the first to the end of the last. */
	public record Unreachable(Statement first, int end) {
	}

	private final Script script;
	private final Library library;
	private final Set<String> callbacks;
	private final List<Inference> earlier;
	private final Facts facts;
	private final Library declarations;
	private final TypeResolver types;
	private final Casts casts;
	private final Constants constants;
	private final Memory memory;
	private final Map<FunctionBody, Signature> signatures = new IdentityHashMap<>();
	private boolean solved;
	private int steps = MAX_STEPS;
	private int callDepth;
	private int quiet;

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
		this.declarations = StubLoader.declarations(script.parsed());
		this.types = new TypeResolver(Stream.of(Stream.of(declarations), earlier.reversed().stream().map(other -> other.declarations), Stream.of(library))
				.flatMap(all -> all).toList());
		this.casts = new Casts(this);
		this.constants = new Constants(script.resolution(), facts);
		this.memory = new Memory(script.resolution().locals());
		for (FunctionBody body : facts.functions()) {
			signatures.put(body, Signature.of(body, doc(body)));
		}
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

	/** Names of the global functions whose first parameter is a packet. */
	public Set<String> callbacks() {
		return callbacks;
	}

	/** What an expression is, where it stands, if it is not nil. */
	public Type typeOf(Expression expression) {
		return Types.withoutNil(exactTypeOf(expression));
	}

	/** What an expression is, where it stands; {@code nil} among it where it may be. */
	public Type exactTypeOf(Expression expression) {
		solve();
		return remembered(expression);
	}

	/** What a method call calls. */
	public Type calleeOf(Expression.MethodCall call) {
		solve();
		return memory.callees.getOrDefault(call, Type.UNKNOWN);
	}

	/** What a local is where it is declared, or where it first gets a value, if that is not nil. */
	public Type typeOf(Local local) {
		solve();
		Type declared = memory.declared.get(local);
		return Types.withoutNil(declared == null || declared == Type.NIL ? outside(local) : declared);
	}

	/** What a global is that this script or an earlier one defines, or that the stubs describe. */
	public Type typeOfGlobal(String name) {
		solve();
		return Types.withoutNil(typeOfGlobalHere(name));
	}

	/** What can stand behind {@code object.}, or with {@code method} behind {@code object:}. */
	public List<Member> members(Expression object, boolean method) {
		return new Members(this).of(typeOf(object), method);
	}

	/** Whether it is certain that an object has no field or method of a name: a library, an enumeration, a string, or bytes with their layout. */
	public boolean lacks(Type object, String name) {
		solve();
		return new Fields(this).lacks(object, name);
	}

	/** The number that an expression always is, if the text tells it: {@code 14 * 8}, {@code WIDTH} after {@code local WIDTH <const> = 16}. */
	public Optional<Long> number(Expression expression) {
		return constants.number(expression);
	}

	/** Whether something is put into a table of this script after it is made. */
	public boolean isFilled(Expression.Table table) {
		solve();
		return new Contents(this).isFilled(new Type.Table(this, table, null));
	}

	/** Whether it is certain that an object has no method of a name, so that calling it raises an error. */
	public boolean lacksMethod(Type object, String name) {
		solve();
		return new Fields(this).lacksMethod(object, name);
	}

	/** What has been found out about a function of this script. */
	public FunctionSummary summary(FunctionBody body) {
		solve();
		return function(body);
	}

	/** What running the script never gets to, in the order of the text. */
	public List<Unreachable> unreachable() {
		solve();
		return memory.unreachable;
	}

	/** The classes and aliases that a written type can name here. */
	public TypeLookup lookup() {
		return types;
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
		return signatures.get(body);
	}

	/** The comment above a function of this script. */
	public DocComment doc(FunctionBody body) {
		Statement statement = facts.statementOf(body);
		return statement == null ? DocComment.NONE : DocComment.before(script.parsed(), statement.start());
	}

	/** Whether a function of this script is defined with a colon, and so has the parameter {@code self}. */
	public boolean isMethod(FunctionBody body) {
		return facts.statementOf(body) instanceof Statement.Function function && function.body() == body && function.method().isPresent();
	}

	private synchronized void solve() {
		if (!solved) {
			earlier.forEach(Inference::solve);
			new Flow(this, new FunctionSummary()).finish(script.parsed().tree().block());
			facts.functions().forEach(this::function);
			memory.unreachable.sort((a, b) -> Integer.compare(a.first.start(), b.first.start()));
			solved = true;
		}
	}

	Facts facts() {
		return facts;
	}

	TypeResolver types() {
		return types;
	}

	Casts casts() {
		return casts;
	}

	/** Takes one step; false when there are none left. */
	boolean spend() {
		return --steps > 0;
	}

	/** Whether the walk has come by an expression. */
	boolean isKnown(Expression expression) {
		return memory.types.containsKey(expression);
	}

	Type remembered(Expression expression) {
		return memory.types.getOrDefault(expression, Type.UNKNOWN);
	}

	void remember(Expression expression, Type type) {
		memory.types.put(expression, type);
	}

	void remember(Expression call, Results results) {
		memory.types.put(call, results.first());
	}

	void rememberCallee(Expression.MethodCall call, Type function) {
		memory.callees.put(call, function);
	}

	List<Local> declaredBy(Node declaration) {
		return memory.declaredBy(declaration);
	}

	/** @param type null where nothing is said about it */
	void declared(Local local, Type type) {
		memory.declared.put(local, type);
	}

	void written(Local local, Type type) {
		memory.written.put(local, type);
	}

	/** What an annotation says that a variable is, wherever it gets a value of which nothing is known. */
	Type written(Object variable) {
		return memory.written.getOrDefault(variable, Type.UNKNOWN);
	}

	void assigned(Object variable, Expression.NameRef at, Type type) {
		memory.assigned.computeIfAbsent(variable, key -> new TreeMap<>()).put(at.start(), type);
	}

	/** What a local can be where nothing is known about the way there: in functions inside of its own. */
	Type outside(Local local) {
		return memory.of(local, facts.assigned(local).size());
	}

	/** What a global can be anywhere. */
	Type typeOfGlobalHere(String name) {
		if (facts.global(name) != null) {
			return memory.of(name, facts.assigned(name).size());
		}
		for (Inference other : earlier.reversed()) {
			if (other.facts.global(name) != null) {
				return other.typeOfGlobalHere(name);
			}
		}
		return library.global(name).map(types::of).orElse(Type.UNKNOWN);
	}

	void expect(FunctionBody body, List<Type> parameters) {
		memory.expected.put(body, parameters);
	}

	List<Type> expected(FunctionBody body) {
		return memory.expected.getOrDefault(body, List.of());
	}

	/** Goes through a function, unless that has been done or is being done. */
	FunctionSummary function(FunctionBody body) {
		FunctionSummary known = memory.summaries.get(body);
		if (known != null) {
			return known;
		}
		FunctionSummary summary = new FunctionSummary();
		if (callDepth < MAX_CALL_DEPTH) {
			memory.summaries.put(body, summary);
			callDepth++;
			int outerQuiet = quiet;
			quiet = 0;
			new Flow(this, summary).run(body);
			quiet = outerQuiet;
			callDepth--;
		}
		return summary;
	}

	/** What a call of a function of this script gives. */
	Results results(FunctionBody body, Results given) {
		Signature signature = signature(body);
		Results overloaded = Calls.overloaded(this, signature, given);
		if (overloaded != null) {
			return overloaded;
		}
		if (!signature.results().isEmpty()) {
			return Calls.results(this, signature, new Generics(this, signature).bound(signature, given));
		}
		FunctionSummary summary = function(body);
		return summary.isDone() ? summary.results() : Results.UNKNOWN;
	}

	State.InForce layoutAtEnd(Type.Identity object) {
		return memory.layouts.getOrDefault(object, State.InForce.UNKNOWN);
	}

	void layoutsAtEnd(State state) {
		memory.layouts.putAll(state.layouts());
	}

	void unreachable(Statement first, Block block) {
		if (quiet == 0) {
			// a goto may lead to a label behind
			List<Statement> dead = block.statements().stream().dropWhile(statement -> statement != first).takeWhile(statement -> !(statement instanceof Statement.Label))
					.toList();
			memory.unreachable.add(new Unreachable(first, dead.getLast().end()));
		}
	}

	/** Does something that will be done again. */
	void quietly(Runnable job) {
		quiet++;
		job.run();
		quiet--;
	}
}
