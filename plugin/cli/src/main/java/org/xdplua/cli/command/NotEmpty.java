// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A name, as of a host: an empty one comes from a shell variable that isn't set. */
final class NotEmpty implements ITypeConverter<String> {

	@Override
	public String convert(String value) {
		if (value.isBlank()) {
			throw new TypeConversionException("it is empty");
		}
		return value;
	}
}
