// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.history;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.compare.IEncodedStreamContentAccessor;
import org.eclipse.compare.ITypedElement;
import org.eclipse.swt.graphics.Image;
import org.xdplua.ide.ui.Icons;

/** One side of a comparison, which can't be changed. */
record TextElement(String name, byte[] text) implements ITypedElement, IEncodedStreamContentAccessor {
	@Override
	public InputStream getContents() {
		return new ByteArrayInputStream(text);
	}

	@Override
	public String getCharset() {
		return StandardCharsets.UTF_8.name();
	}

	@Override
	public String getName() {
		return name;
	}

	@Override
	public Image getImage() {
		return Icons.get("xdplua");
	}

	@Override
	public String getType() {
		return TEXT_TYPE;
	}
}
