// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.Walker;

/** {@code absent-library}: globals and library functions of stock Lua that the kernel does not have, unless the script defines them itself. */
public final class AbsentLibraryCheck implements Check {
	private static final String CODE = "absent-library";
	private static final Map<String, String> ABSENT = Map.of(
			"io", "the kernel has no files: print writes to the kernel log",
			"os", "the kernel has no 'os'",
			"debug", "the kernel leaves 'debug' out",
			"package", "there are no paths to load from: 'require' knows the built-in libraries only",
			"dofile", "the kernel loads no files: list the script in the project file",
			"loadfile", "the kernel loads no files: list the script in the project file",
			"warn", "use 'print', which writes to the kernel log");

	private static final Map<String, String> ABSENT_MEMBERS = members();

	/** What does the same. */
	private static final Map<String, String> REPLACEMENTS = Map.of("warn", "print", "math.huge", "math.maxinteger");

	private static Map<String, String> members() {
		Map<String, String> absent = new HashMap<>();
		for (String name : List.of("acos", "asin", "atan", "cos", "deg", "exp", "log", "modf", "pi", "rad", "sin", "sqrt", "tan")) {
			absent.put("math." + name, "it needs floats, but there are only integers");
		}
		absent.put("math.huge", "use math.maxinteger");
		absent.put("math.random", "there is no source of random numbers");
		absent.put("math.randomseed", "there is no source of random numbers");
		absent.put("string.dump", "the kernel takes source text only");
		return absent;
	}

	/** Whether a name, or a member as {@code math.sin}, is one that the kernel leaves out of Lua's own libraries. */
	public static boolean isAbsent(String path) {
		return ABSENT.containsKey(path) || ABSENT_MEMBERS.containsKey(path);
	}

	/** What to do without a library or a function of Lua. */
	public static Optional<String> advice(String name) {
		return Optional.ofNullable(ABSENT.get(name));
	}

	@Override
	public void run(Script script, Consumer<Problem> problems) {
		Set<String> own = GlobalTable.definedIn(script);
		for (Expression.NameRef read : script.resolution().globalReads()) {
			String advice = ABSENT.get(read.name());
			if (advice != null && !own.contains(read.name())) {
				report(read.name(), Problem.warning(CODE, read.start(), read.end(), "'" + read.name() + "' is nil in the kernel: " + advice), problems);
			}
		}
		Walker.walk(script.parsed().tree(), new Walker.Visitor() {
			@Override
			public boolean enter(Node node, Node parent) {
				if (node instanceof Expression.Member member && !isTarget(member, parent)) {
					member(script, member, problems);
				}
				return true;
			}
		});
	}

	/** Whether a script gives the member a value of its own here. */
	private static boolean isTarget(Expression.Member member, Node parent) {
		return parent instanceof Statement.Function || parent instanceof Statement.Assignment assignment && assignment.targets().stream().anyMatch(target -> target == member);
	}

	private static void member(Script script, Expression.Member member, Consumer<Problem> problems) {
		if (member.object() instanceof Expression.NameRef library && script.resolution().local(library).isEmpty()) {
			String path = library.name() + "." + member.member().text();
			if (ABSENT_MEMBERS.containsKey(path)) {
				report(path, Problem.warning(CODE, member.start(), member.end(), "the kernel has no '" + path + "': " + ABSENT_MEMBERS.get(path)), problems);
			}
		}
	}

	private static void report(String path, Problem problem, Consumer<Problem> problems) {
		String other = REPLACEMENTS.get(path);
		problems.accept(other == null ? problem : problem.with(Fix.of("Replace '" + path + "' with '" + other + "'", problem.start(), problem.end(), other)));
	}
}
