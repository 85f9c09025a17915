// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.stubs;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A class or an enumeration of the stubs, with its members in the order of the file. */
public final class StubClass {
	private final String name;
	private final String doc;
	private final boolean enumeration;
	private final Map<String, Symbol> members = new LinkedHashMap<>();

	StubClass(String name, String doc, boolean enumeration) {
		this.name = name;
		this.doc = doc;
		this.enumeration = enumeration;
	}

	public String name() {
		return name;
	}

	public String doc() {
		return doc;
	}

	/** Whether its members are the values that it has, as with {@code xdp.action}. */
	public boolean isEnumeration() {
		return enumeration;
	}

	public Collection<Symbol> members() {
		return Collections.unmodifiableCollection(members.values());
	}

	public Optional<Symbol> member(String member) {
		return Optional.ofNullable(members.get(member));
	}

	void add(Symbol member) {
		members.put(member.name(), member);
	}
}
