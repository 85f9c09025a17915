// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.stubs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.xdplua.lang.annotation.TypeExpression;

/** A class or an enumeration of the stubs or of a script's annotations, with its members in the order of the file. */
public final class StubClass {
	/** {@code [string]: integer}: a field for each value of a type. */
	public record Indexer(TypeExpression key, TypeExpression value) {
	}

	private final String name;
	private final String doc;
	private final boolean enumeration;
	private final boolean exact;
	private final List<String> generics;
	private final List<TypeExpression.Named> parents;
	private final Map<String, Symbol> members = new LinkedHashMap<>();
	private final List<Indexer> indexers = new ArrayList<>();
	private final Map<String, TypeExpression> operators = new LinkedHashMap<>();

	StubClass(String name, String doc, boolean enumeration, boolean exact, List<String> generics, List<TypeExpression.Named> parents) {
		this.name = name;
		this.doc = doc;
		this.enumeration = enumeration;
		this.exact = exact;
		this.generics = List.copyOf(generics);
		this.parents = List.copyOf(parents);
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

	/** Whether nothing gets members that are not declared: {@code ---@class (exact) Name}. */
	public boolean isExact() {
		return exact;
	}

	/** Names of its type parameters. */
	public List<String> generics() {
		return generics;
	}

	/** The classes whose members it has too, as they are written. */
	public List<TypeExpression.Named> parents() {
		return parents;
	}

	/** Its own members, without those of its parents. */
	public Collection<Symbol> members() {
		return Collections.unmodifiableCollection(members.values());
	}

	public Optional<Symbol> member(String member) {
		return Optional.ofNullable(members.get(member));
	}

	public List<Indexer> indexers() {
		return Collections.unmodifiableList(indexers);
	}

	/** What an operator gives, by the names of {@code ---@operator}: {@code add}, {@code len}, {@code call}, ... */
	public Optional<TypeExpression> operator(String operator) {
		return Optional.ofNullable(operators.get(operator));
	}

	void add(Symbol member) {
		members.put(member.name(), member);
	}

	void add(Indexer indexer) {
		indexers.add(indexer);
	}

	void addOperator(String operator, TypeExpression result) {
		operators.putIfAbsent(operator, result);
	}
}
