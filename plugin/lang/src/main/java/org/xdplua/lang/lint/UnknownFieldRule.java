// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import java.util.Optional;
import java.util.stream.Stream;

import org.xdplua.lang.check.AbsentLibraryCheck;
import org.xdplua.lang.check.Fix;
import org.xdplua.lang.check.Problem;
import org.xdplua.lang.check.Spelling;
import org.xdplua.lang.infer.Inference;
import org.xdplua.lang.infer.Member;
import org.xdplua.lang.infer.Type;
import org.xdplua.lang.infer.Types;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Name;

/** {@code unknown-field}: a library, an enumeration, a string or a layout doesn't have the field. */
final class UnknownFieldRule implements Rule {
	@Override
	public void run(Context context) {
		for (Expression.Member member : context.all(Expression.Member.class)) {
			boolean written = context.isWritten(member);
			Type object = context.inference().typeOf(member.object());
			// giving a library something new is no mistake; writing what a layout doesn't have does nothing
			if ((!written || object instanceof Type.Data) && !context.isAsked(member) && !isAbsent(context, member)) {
				check(context, member.object(), member.member(), written, false);
			}
		}
		for (Expression.MethodCall call : context.all(Expression.MethodCall.class)) {
			check(context, call.object(), call.method(), false, true);
		}
	}

	private static boolean isAbsent(Context context, Expression.Member member) {
		return member.object() instanceof Expression.NameRef library && context.script().resolution().local(library).isEmpty()
				&& AbsentLibraryCheck.isAbsent(library.name() + "." + member.member().text());
	}

	private static void check(Context context, Expression object, Name name, boolean written, boolean called) {
		Inference inference = context.inference();
		Type type = inference.typeOf(object);
		String path = context.text(object) + "." + name.text();
		boolean lacks = called ? inference.lacksMethod(type, name.text()) : inference.lacks(type, name.text());
		if (name.isMissing() || !lacks || context.surroundings().open() || context.surroundings().members().contains(path)
				|| !called && isWrapped(context, type)) {
			return;
		}
		Optional<String> meant = Stream.of(true, false).flatMap(method -> inference.members(object, method).stream()).map(Member::name)
				.filter(known -> Spelling.isClose(name.text(), known)).sorted().findFirst();
		Problem problem = Problem.warning("unknown-field", name.start(), name.end(), message(type, context.text(object), name.text(), written, called)
				+ meant.map(known -> "; did you mean '" + known + "'?").orElse(""));
		context.report(meant.map(known -> problem.with(Fix.of("Replace '" + name.text() + "' with '" + known + "'", name.start(), name.end(), known))).orElse(problem));
	}

	/** Another script of the project defines a callback, too: it may lay packets out before it calls this one. */
	private static boolean isWrapped(Context context, Type type) {
		return type instanceof Type.Data data && data.layout() == null && context.inference().callbacks().stream().anyMatch(context.surroundings().globals()::contains);
	}

	private static String message(Type type, String object, String name, boolean written, boolean called) {
		if (type instanceof Type.Data data) {
			if (called) {
				return "packets and other objects of bytes have no method '" + name + "': calling it raises an error";
			}
			if (data.layout() == null) {
				return "no layout is in force, so there is no field '" + name + "': " + (written ? "writing it does nothing" : "it is nil");
			}
			return "the layout in force has no field '" + name + "': " + (written ? "writing it does nothing" : "it is nil");
		}
		String what = Types.kind(type).equals("string") ? "strings have no method '" : "'" + (object.length() > 40 ? "this" : object) + "' has no field '";
		return what + name + "'";
	}
}
