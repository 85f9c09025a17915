// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.rename;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xdplua.lang.check.Script;
import org.xdplua.lang.scope.Local;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.ParseResult;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.Token;
import org.xdplua.lang.syntax.TokenKind;
import org.xdplua.lang.syntax.Walker;
import org.xdplua.lsp.names.Occurrence;
import org.xdplua.lsp.names.Target;
import org.xdplua.lsp.project.Source;

/** Where comments name a variable: {@code ---@param name} above its function, {@code ---@cast name} where it is visible. */
final class TagNames {
	private static final Pattern TAG = Pattern.compile("---\\s*@(param|cast)\\s+(\\w+)(?=\\W|$).*", Pattern.DOTALL);

	private TagNames() {
	}

	/** In the order of the text. */
	static List<Occurrence> of(Source source, Target target, String newName) {
		List<Occurrence> found = new ArrayList<>();
		Script script = source.script();
		if (target instanceof Target.OfLocal local && local.script() != script || !(target instanceof Target.OfLocal || target instanceof Target.OfGlobal)
				|| !script.text().contains("---")) {
			return found;
		}
		for (Token token : script.parsed().tokens()) {
			Matcher tag = TAG.matcher(token.kind() == TokenKind.COMMENT ? token.text(script.text()) : "");
			if (tag.matches() && tag.group(2).equals(target.name())
					&& (tag.group(1).equals("cast") ? isCast(script, token, target, newName) : isParameter(script, token, target))) {
				found.add(new Occurrence(source, token.start() + tag.start(2), token.start() + tag.end(2), Occurrence.Kind.READ));
			}
		}
		return found;
	}

	/** Whether the variable is a parameter of the function that the comment describes. */
	private static boolean isParameter(Script script, Token tag, Target target) {
		return target instanceof Target.OfLocal local && local.local().kind() == Local.Kind.PARAMETER && local.local().declaration() instanceof FunctionBody body
				&& tag.start() < body.start() && statement(script, body).filter(defining -> docStart(script, defining.start()) <= tag.start()).isPresent();
	}

	/** The statement that gives a function its name. */
	private static Optional<Node> statement(Script script, FunctionBody body) {
		List<Node> path = Walker.path(script.parsed().tree(), body.start() + 1);
		int at = path.indexOf(body) - 1;
		return at < 1 ? Optional.empty() : Optional.of(path.get(path.get(at) instanceof Expression.Function ? at - 1 : at)).filter(Statement.class::isInstance);
	}

	/** Where the lines of comments begin that end above an offset; the offset itself where there are none. */
	private static int docStart(Script script, int offset) {
		ParseResult parsed = script.parsed();
		int start = offset;
		int line = parsed.lines().line(offset);
		for (int i = parsed.tokenAt(offset) - 1; i >= 0 && parsed.tokens().get(i).kind().isTrivia(); i--) {
			Token token = parsed.tokens().get(i);
			if (token.kind() == TokenKind.COMMENT) {
				if (parsed.lines().line(token.start()) != line - 1) {
					break;
				}
				line--;
				start = token.start();
			}
		}
		return start;
	}

	private static boolean isCast(Script script, Token tag, Target target, String newName) {
		Optional<Local> meant = visible(script, target.name(), tag);
		boolean same = target instanceof Target.OfLocal local ? meant.filter(found -> found == local.local()).isPresent() : meant.isEmpty();
		if (same && visible(script, newName, tag).isPresent()) {
			throw new RenameRefused("'" + newName + "' in the comment of " + script.name() + ":" + (script.parsed().lines().line(tag.start()) + 1)
					+ " would stand for another variable then");
		}
		return same;
	}

	/** The innermost local of a name. */
	private static Optional<Local> visible(Script script, String name, Token at) {
		return script.resolution().visibleAt(at.start()).stream().filter(local -> local.name().equals(name)).findFirst();
	}
}
