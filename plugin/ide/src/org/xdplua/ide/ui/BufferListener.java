// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.ui;

import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.runtime.IPath;

/** Listens to nothing; subclasses choose. */
public abstract class BufferListener implements IFileBufferListener {
	@Override
	public void bufferCreated(IFileBuffer buffer) {
		// see above
	}

	@Override
	public void bufferDisposed(IFileBuffer buffer) {
		// see above
	}

	@Override
	public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {
		// see above
	}

	@Override
	public void bufferContentReplaced(IFileBuffer buffer) {
		// see above
	}

	@Override
	public void stateChanging(IFileBuffer buffer) {
		// see above
	}

	@Override
	public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {
		// see above
	}

	@Override
	public void stateValidationChanged(IFileBuffer buffer, boolean isStateValidated) {
		// see above
	}

	@Override
	public void underlyingFileMoved(IFileBuffer buffer, IPath path) {
		// see above
	}

	@Override
	public void underlyingFileDeleted(IFileBuffer buffer) {
		// see above
	}

	@Override
	public void stateChangeFailed(IFileBuffer buffer) {
		// see above
	}
}
