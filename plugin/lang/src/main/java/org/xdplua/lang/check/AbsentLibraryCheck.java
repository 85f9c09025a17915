// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.check;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.xdplua.lang.scope.Global;
import org.xdplua.lang.syntax.Expression;

/** {@code absent-library}: globals of stock Lua that the kernel does not have, unless the script defines them itself. */
final class AbsentLibraryCheck implements Check {
	private static final Map<String, String> ABSENT = Map.of(
			"io", "the kernel has no files: print writes to the kernel log",
			"os", "the kernel has no 'os'",
			"debug", "the kernel leaves 'debug' out",
			"package", "there are no paths to load from: 'require' knows the built-in libraries only",
			"dofile", "the kernel loads no files: list the script in the project file",
			"loadfile", "the kernel loads no files: list the script in the project file",
			"warn", "use 'print', which writes to the kernel log");

	@Override
	public void run(Script script, Consumer<Problem> problems) {
		Set<String> own = new HashSet<>();
		for (Global global : script.resolution().globals()) {
			own.add(global.name());
		}
		for (Expression.NameRef read : script.resolution().globalReads()) {
			String advice = ABSENT.get(read.name());
			if (advice != null && !own.contains(read.name())) {
				problems.accept(Problem.warning("absent-library", read.start(), read.end(), "'" + read.name() + "' is nil in the kernel: " + advice));
			}
		}
	}
}
