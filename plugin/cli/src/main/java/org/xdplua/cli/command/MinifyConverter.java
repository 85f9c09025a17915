// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import org.xdplua.remote.deploy.Minify;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words of --minify. */
final class MinifyConverter implements ITypeConverter<Minify> {

	@Override
	public Minify convert(String value) {
		return Minify.of(value).orElseThrow(() -> new TypeConversionException("it is always, when-needed or never, not " + value));
	}
}
