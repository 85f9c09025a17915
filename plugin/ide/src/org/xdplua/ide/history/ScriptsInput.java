// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.history;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareEditorInput;
import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.structuremergeviewer.DiffNode;
import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.xdplua.remote.deploy.Comparison.Difference;
import org.xdplua.remote.deploy.Comparison.State;

/** Two sets of scripts in the compare editor. Nothing can be changed there. */
final class ScriptsInput extends CompareEditorInput {
	private final List<Difference> differences;

	/** @param here and {@code there} name the two sides */
	ScriptsInput(String title, String here, String there, List<Difference> differences) {
		super(configuration(here, there));
		this.differences = differences;
		setTitle(title);
	}

	private static CompareConfiguration configuration(String here, String there) {
		CompareConfiguration configuration = new CompareConfiguration();
		configuration.setLeftLabel(here);
		configuration.setRightLabel(there);
		configuration.setLeftEditable(false);
		configuration.setRightEditable(false);
		return configuration;
	}

	@Override
	protected Object prepareInput(IProgressMonitor monitor) {
		List<Difference> changed = differences.stream().filter(difference -> difference.state() != State.SAME).toList();
		if (changed.isEmpty()) {
			return null; // the platform tells that there are no differences
		}
		if (changed.size() == 1) {
			return node(null, changed.getFirst()); // its text at once, without a list of one
		}
		DiffNode root = new DiffNode(Differencer.NO_CHANGE);
		changed.forEach(difference -> node(root, difference));
		return root;
	}

	private static DiffNode node(DiffNode parent, Difference difference) {
		return new DiffNode(parent, kind(difference.state()), null, here(difference), there(difference));
	}

	private static int kind(State state) {
		return switch (state) {
			case ONLY_HERE -> Differencer.DELETION;
			case ONLY_THERE -> Differencer.ADDITION;
			default -> Differencer.CHANGE;
		};
	}

	private static ITypedElement here(Difference difference) {
		return difference.here().map(text -> new TextElement(difference.name(), text)).orElse(null);
	}

	private static ITypedElement there(Difference difference) {
		if (difference.state() == State.ONLY_HERE) {
			return null;
		}
		byte[] unknown = "-- This script was deployed from elsewhere: its text is not known here, only its hash.\n".getBytes(StandardCharsets.UTF_8);
		return new TextElement(difference.name(), difference.there().orElse(unknown));
	}
}
