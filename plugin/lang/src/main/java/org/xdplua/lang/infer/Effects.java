// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import org.xdplua.lang.stubs.Symbol;

/** What a call may have done by running functions of the script, wherever they are: nobody knows what it has got hold of. */
final class Effects {
	private final Inference in;
	private final State state;

	Effects(Inference in, State state) {
		this.in = in;
		this.state = state;
	}

	/** Some function of a script may have run. */
	void anyFunction() {
		in.facts().changedInside().forEach(state::forget);
		state.forgetGlobals();
		state.doubtShared();
	}

	/** Whether a function of the stubs runs functions that it is given, or others. */
	static boolean runsFunctions(Symbol function) {
		return function.path().startsWith("coroutine.") || function.signature().orElseThrow().parameters().stream().anyMatch(parameter -> parameter.type().contains("fun"));
	}

	/** A function can lay an object out anew that it gets. */
	void given(Type type) {
		for (Type part : Types.alternatives(type)) {
			if (part instanceof Type.Data data && data.object() != null) {
				state.doubt(data.object());
			}
		}
	}

	/** From here on any function can get hold of an object: it is in a table, in a global, or in a variable that functions inside use. */
	static void share(Type type) {
		for (Type part : Types.alternatives(type)) {
			if (part instanceof Type.Data data && data.object() != null) {
				data.object().share();
			}
		}
	}
}
