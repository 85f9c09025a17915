// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.core.runtime.content.IContentDescriber;
import org.eclipse.core.runtime.content.IContentDescription;

/** The Lua plug-in of somebody else knows all files but those that say otherwise: these are as where there is no such plug-in. */
public final class OtherLua implements IContentDescriber {
	/** How such a file begins. */
	static final String NOT_MINE = "-- no other plug-in knows this";

	@Override
	public int describe(InputStream contents, IContentDescription description) throws IOException {
		return new String(contents.readNBytes(NOT_MINE.length()), StandardCharsets.ISO_8859_1).equals(NOT_MINE) ? INVALID : INDETERMINATE;
	}

	@Override
	public QualifiedName[] getSupportedOptions() {
		return new QualifiedName[0];
	}
}
