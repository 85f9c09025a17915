// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.names;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.eclipse.lsp4j.jsonrpc.CancelChecker;

import org.xdplua.lang.infer.Layout;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Name;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.StringLiteral;
import org.xdplua.lang.syntax.TableField;
import org.xdplua.lang.syntax.Token;
import org.xdplua.lang.syntax.TokenKind;
import org.xdplua.lang.syntax.Walker;
import org.xdplua.lsp.document.Document;
import org.xdplua.lsp.project.Projects;
import org.xdplua.lsp.project.Source;

/** The names of a document's project, as they are now. */
public final class Names {
	/** A name under the cursor. */
	public record Here(Target target, int start, int end) {
	}

	private final List<Source> sources;
	private final Source own;
	private final Meaning meaning;

	private Names(List<Source> sources, Source own) {
		this.sources = sources;
		this.own = own;
		this.meaning = new Meaning(sources);
	}

	public static Names of(Projects projects, Document document) {
		List<Source> sources = projects.sources(document);
		Source own = sources.stream().filter(source -> source.script() == document.script()).findFirst().orElseThrow();
		return new Names(sources, own);
	}

	/** All scripts of the project, in the order of loading. */
	public List<Source> sources() {
		return sources;
	}

	/** The document itself. */
	public Source own() {
		return own;
	}

	/** What the name at an offset of the document stands for; a cursor behind a name's last character is still on it. */
	public Optional<Here> at(int offset) {
		List<Token> tokens = own.script().parsed().tokens();
		int index = own.script().parsed().tokenAt(offset);
		for (int i = index; i >= Math.max(0, index - 1); i--) {
			Token token = tokens.get(i);
			if (token.kind() == TokenKind.COMMENT && token.start() <= offset && offset <= token.end()) {
				Optional<Here> named = ClassTags.typeAt(own, token, offset)
						.flatMap(place -> meaning.ofComment(own, token, offset).map(target -> new Here(target, place.start(), place.end())));
				if (named.isPresent()) {
					return named;
				}
			}
			boolean word = token.kind() == TokenKind.NAME || token.kind() == TokenKind.STRING;
			if (word && token.start() <= offset && offset <= token.end()) {
				List<Node> path = Walker.path(own.script().parsed().tree(), token.end());
				int quote = token.kind() == TokenKind.STRING ? 1 : 0;
				return meaning.of(own, path).map(target -> new Here(target, token.start() + quote, token.end() - quote));
			}
		}
		return Optional.empty();
	}

	/** Everywhere in the project that a name stands for this, in the order of loading and of the text. */
	public List<Occurrence> occurrences(Target target, CancelChecker cancel) {
		return occurrences(target, sources, cancel);
	}

	/** The same in the document alone. */
	public List<Occurrence> occurrencesHere(Target target, CancelChecker cancel) {
		return occurrences(target, List.of(own), cancel);
	}

	private List<Occurrence> occurrences(Target target, List<Source> in, CancelChecker cancel) {
		List<Occurrence> found = new ArrayList<>();
		for (Source source : in) {
			if (target instanceof Target.OfTag tag) {
				tags(source, tag, found);
			}
			walk(source, target.name(), (node, path) -> {
				cancel.checkCanceled();
				if (meaning.of(source, path).filter(target::equals).isPresent()) {
					int quote = node instanceof Expression.Str ? 1 : 0;
					found.add(new Occurrence(source, node.start() + quote, node.end() - quote, kind(path)));
				}
			});
		}
		return found;
	}

	/** In comments. */
	private static void tags(Source source, Target.OfTag target, List<Occurrence> found) {
		List<ClassTags.Place> places = new ArrayList<>(target.field() ? List.of() : ClassTags.uses(source, target.name()));
		if (target.field() && target.script() == source.script()) {
			places.add(new ClassTags.Place(source, target.start(), target.end()));
		}
		for (ClassTags.Place place : places) {
			boolean declared = target.script() == source.script() && place.start() == target.start();
			found.add(new Occurrence(source, place.start(), place.end(), declared ? Occurrence.Kind.DEFINITION : Occurrence.Kind.READ));
		}
	}

	/** Whether two layouts of the project are written with exactly these fields. */
	public boolean haveTwin(Layout layout) {
		return LayoutTables.of(layout, meaning.layouts()).size() > 1;
	}

	/** A name of the project whose meaning nobody knows: a member of an object of unknown type, or a string as a key. */
	public Optional<Occurrence> unknown(String name) {
		List<Occurrence> found = new ArrayList<>();
		for (Source source : sources) {
			walk(source, name, (node, path) -> {
				boolean member = path.size() > 1 && (path.get(path.size() - 2) instanceof Expression.Member || path.get(path.size() - 2) instanceof Expression.Index);
				if (member && !(node instanceof Expression.NameRef) && meaning.of(source, path).isEmpty()) {
					found.add(new Occurrence(source, node.start(), node.end(), Occurrence.Kind.READ));
				}
			});
		}
		return found.stream().findFirst();
	}

	/** Told of a name and the nodes around it, the name itself last. */
	private interface NameVisitor {
		void visit(Node node, List<Node> path);
	}

	private static void walk(Source source, String name, NameVisitor visitor) {
		Deque<Node> open = new ArrayDeque<>();
		Walker.walk(source.script().parsed().tree(), new Walker.Visitor() {
			@Override
			public boolean enter(Node node, Node parent) {
				open.addLast(node);
				boolean same = switch (node) {
				case Expression.NameRef reference -> reference.name().equals(name);
				case Name written -> written.text().equals(name);
				case Expression.Str key -> (parent instanceof TableField.Keyed || parent instanceof Expression.Index) && StringLiteral.value(key.text()).equals(name);
				default -> false;
				};
				if (same) {
					visitor.visit(node, List.copyOf(open));
				}
				return true;
			}

			@Override
			public void leave(Node node, Node parent) {
				open.removeLast();
			}
		});
	}

	private static Occurrence.Kind kind(List<Node> path) {
		Node node = path.getLast();
		Node parent = path.get(path.size() - 2);
		if (node instanceof Expression.NameRef) {
			return ofTarget(node, parent);
		}
		return switch (parent) {
		case Expression.Member member -> ofTarget(member, path.get(path.size() - 3));
		case Expression.MethodCall call -> Occurrence.Kind.READ;
		case Statement.Goto jump -> Occurrence.Kind.READ;
		default -> Occurrence.Kind.DEFINITION;
		};
	}

	private static Occurrence.Kind ofTarget(Node node, Node parent) {
		return switch (parent) {
		case Statement.Function function when function.target() == node && function.method().isEmpty() -> Occurrence.Kind.DEFINITION;
		case Statement.Assignment assignment when assignment.targets().stream().anyMatch(target -> target == node) -> Occurrence.Kind.WRITE;
		default -> Occurrence.Kind.READ;
		};
	}
}
