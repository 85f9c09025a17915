// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Walks trees without recursion: a long chain of operators or calls is as deep as it is long. */
public final class Walker {

	/** Told of each node, parents before children. */
	public interface Visitor {
		/** Before the node's children; answers whether to visit them. The parent is null for the root. */
		default boolean enter(Node node, Node parent) {
			return true;
		}

		/** After the node's children; not called where {@code enter} answered false. */
		default void leave(Node node, Node parent) {
		}
	}

	private record Frame(Node node, Node parent, Iterator<Node> rest) {
	}

	private Walker() {
	}

	public static void walk(Node root, Visitor visitor) {
		Deque<Frame> open = new ArrayDeque<>();
		enter(root, null, open, visitor);
		while (!open.isEmpty()) {
			Frame frame = open.peek();
			if (frame.rest.hasNext()) {
				enter(frame.rest.next(), frame.node, open, visitor);
			} else {
				open.pop();
				visitor.leave(frame.node, frame.parent);
			}
		}
	}

	private static void enter(Node node, Node parent, Deque<Frame> open, Visitor visitor) {
		if (visitor.enter(node, parent)) {
			open.push(new Frame(node, parent, node.children().iterator()));
		}
	}

	/** The nodes around an offset, from the root to the innermost; a node's end counts as inside it, and of two that touch the earlier wins. */
	public static List<Node> path(Node root, int offset) {
		List<Node> path = new ArrayList<>();
		Node node = root;
		while (node != null) {
			path.add(node);
			Node inside = null;
			for (Node child : node.children()) {
				if (child.start() <= offset && offset <= child.end()) {
					inside = child;
					break;
				}
			}
			node = inside;
		}
		return path;
	}
}
