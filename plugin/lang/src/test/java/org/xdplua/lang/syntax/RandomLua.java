// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes up chunks of Lua: mostly right, sometimes breaking a rule that needs scopes; and damages chunks. */
public final class RandomLua {
	private static final String[] NAMES = { "a", "b", "c", "x", "pkt", "self", "_ENV", "_G", "goto1" };
	private static final String[] BINARY = { "+", "-", "*", "/", "//", "%", "^", "..", "==", "~=", "<", "<=", ">", ">=", "and", "or", "&", "|", "~", "<<", ">>" };
	private static final String[] LITERALS = { "nil", "true", "false", "0", "1", "0x1F", "3.14", "1e10", "0x1p-2", "0x.8", ".5", "5.", "'s'", "\"d\\n\\65\\x41\\u{48}\"",
			"[[long]]", "[==[ ]] ]==]", "'\\z   x'", "...", "{}", "9223372036854775808" };
	private static final String[] PIECES = { " ", "\n", "(", ")", "{", "}", "[", "]", "[[", "]]", "'", "\"", "\\", ".", "..", "...", ":", "::", ",", ";", "=", "==", "~",
			"~=", "#", "--", "--[[", "end", "then", "do", "else", "elseif", "until", "local", "function", "return", "break", "goto", "in", "not", "<const>", "<close>",
			"0x", "1e", "3x", "1..2", "\\x4", "\u0000", "é", "$", "@", "[=", "nil", "x" };

	private final Random random;

	public RandomLua(long seed) {
		random = new Random(seed);
	}

	public String chunk() {
		return block(3 + random.nextInt(3));
	}

	/** Takes out, doubles, swaps or puts in a piece, or cuts the text off; once to three times. */
	public String damage(String text) {
		String damaged = text;
		for (int i = random.nextInt(3); i >= 0; i--) {
			List<Token> tokens = new ArrayList<>(Lexer.scan(damaged));
			int at = random.nextInt(tokens.size());
			Token token = tokens.get(at);
			int cut = random.nextInt(damaged.length() + 1);
			damaged = switch (random.nextInt(6)) {
			case 0 -> damaged.substring(0, token.start()) + damaged.substring(token.end());
			case 1 -> damaged.substring(0, token.end()) + " " + damaged.substring(token.start());
			case 2 -> damaged.substring(0, cut) + pick(PIECES) + damaged.substring(cut);
			case 3 -> damaged.substring(0, token.start()) + " " + pick(PIECES) + " " + damaged.substring(token.start());
			case 4 -> damaged.substring(0, cut);
			default -> damaged.substring(0, Math.max(0, cut - 1)) + damaged.substring(cut);
			};
		}
		return damaged;
	}

	private String block(int depth) {
		StringBuilder block = new StringBuilder();
		for (int i = random.nextInt(5); i > 0; i--) {
			block.append(statement(depth)).append(random.nextInt(8) == 0 ? ";" : random.nextInt(3) == 0 ? "\n" : " ");
		}
		if (random.nextInt(6) == 0) {
			block.append("return ").append(random.nextBoolean() ? list(depth) : "").append(random.nextInt(4) == 0 ? "; " : " ");
		}
		return block.toString();
	}

	private String statement(int depth) {
		if (depth <= 0) {
			return name() + " = " + expression(0);
		}
		return switch (random.nextInt(22)) {
		case 0 -> "local " + name() + " = " + expression(depth);
		case 1 -> "local " + name() + (random.nextBoolean() ? " <const>" : " <close>") + ", " + name() + " = " + list(depth);
		case 2 -> "local function " + name() + body(depth);
		case 3 -> "function " + name() + (random.nextBoolean() ? "." + name() : "") + (random.nextBoolean() ? ":" + name() : "") + body(depth);
		case 4 -> "if " + expression(depth) + " then " + block(depth - 1) + (random.nextBoolean() ? "elseif " + expression(depth) + " then " + block(depth - 1) : "")
				+ (random.nextBoolean() ? "else " + block(depth - 1) : "") + "end";
		case 5 -> "while " + expression(depth) + " do " + block(depth - 1) + (random.nextBoolean() ? " break " : "") + "end";
		case 6 -> "repeat " + block(depth - 1) + "until " + expression(depth);
		case 7 -> "for " + name() + " = " + expression(depth) + ", " + expression(depth) + " do " + block(depth - 1) + "end";
		case 8 -> "for " + name() + ", " + name() + " in " + list(depth) + " do " + block(depth - 1) + "end";
		case 9 -> "do " + block(depth - 1) + "end";
		case 10 -> "goto " + label();
		case 11 -> "::" + label() + "::";
		case 12 -> "break";
		case 13, 14 -> variable(depth) + ", " + variable(depth) + " = " + list(depth);
		case 15, 16 -> variable(depth) + arguments(depth);
		case 17 -> variable(depth) + ":" + name() + arguments(depth);
		case 18 -> "-- comment\n";
		case 19 -> "--[[ long\ncomment ]]";
		default -> variable(depth) + " = " + expression(depth);
		};
	}

	private String body(int depth) {
		String parameters = switch (random.nextInt(4)) {
		case 0 -> "()";
		case 1 -> "(" + name() + ")";
		case 2 -> "(" + name() + ", " + name() + ")";
		default -> "(...)";
		};
		return parameters + " " + block(depth - 1) + "end";
	}

	private String variable(int depth) {
		String variable = random.nextInt(8) == 0 ? "(" + expression(depth - 1) + ")." + name() : name();
		for (int i = random.nextInt(3); i > 0; i--) {
			variable += random.nextInt(3) == 0 ? "[" + expression(depth - 1) + "]" : "." + name();
		}
		return variable;
	}

	private String arguments(int depth) {
		return switch (random.nextInt(5)) {
		case 0 -> "'s'";
		case 1 -> "{" + list(depth - 1) + "}";
		case 2 -> "()";
		default -> "(" + list(depth - 1) + ")";
		};
	}

	private String list(int depth) {
		return random.nextInt(3) == 0 ? expression(depth) + ", " + expression(depth) : expression(depth);
	}

	private String expression(int depth) {
		if (depth <= 0) {
			return random.nextBoolean() ? name() : pick(LITERALS);
		}
		return switch (random.nextInt(10)) {
		case 0, 1 -> expression(depth - 1) + " " + pick(BINARY) + " " + expression(depth - 1);
		case 2 -> (random.nextBoolean() ? "not " : random.nextBoolean() ? "-" : random.nextBoolean() ? "#" : "~") + expression(depth - 1);
		case 3 -> "(" + expression(depth - 1) + ")";
		case 4 -> "function" + body(depth - 1);
		case 5 -> "{" + expression(depth - 1) + ", " + name() + " = " + expression(depth - 1) + "; [" + expression(depth - 1) + "] = " + expression(depth - 1) + "}";
		case 6 -> variable(depth - 1) + arguments(depth - 1);
		case 7 -> variable(depth - 1);
		default -> random.nextBoolean() ? name() : pick(LITERALS);
		};
	}

	private String label() {
		return random.nextBoolean() ? "l1" : "l2";
	}

	private String name() {
		return pick(NAMES);
	}

	private String pick(String[] from) {
		return from[random.nextInt(from.length)];
	}
}
