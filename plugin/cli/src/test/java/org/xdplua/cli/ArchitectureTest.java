// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps the layers of docs/architecture.md apart: a module uses only modules below it, and only the libraries that are its business. */
class ArchitectureTest {

	private static final JavaClasses OURS = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.withImportOption(location -> !location.contains("-tests.jar")).importPackages("org.xdplua");

	@ParameterizedTest
	@CsvSource({ "lang, 30", "runtime, 5", "lsp, 40", "remote, 20", "cli, 10" })
	void everyModuleIsLookedAt(String module, int atLeast) {
		long classes = OURS.stream().filter(type -> type.getPackageName().startsWith("org.xdplua." + module)).count();
		assertTrue(classes >= atLeast, module + " has only " + classes + " classes here");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			lang   | com.google.gson..
			runtime | org.xdplua.lang.. jnr.ffi..
			lsp    | org.xdplua.lang.. org.xdplua.runtime org.eclipse.lsp4j.. com.google.gson..
			remote | org.xdplua.lang.. com.google.gson.. com.jcraft.jsch.. javax.crypto..
			cli    | org.xdplua.lang.. org.xdplua.runtime org.xdplua.remote.. com.google.gson.. picocli.. com.github.difflib..
			""")
	void usesOnly(String module, String allowed) {
		String own = "org.xdplua." + module + "..";
		String[] may = ("java.. " + own + " " + allowed).split(" ");
		noClasses().that().resideInAPackage(own).should().dependOnClassesThat(not(resideInAnyPackage(may))).check(OURS);
	}

	@Test
	void jschStaysBehindTheSession() {
		noClasses().that().resideOutsideOfPackage("org.xdplua.remote.session..").should().dependOnClassesThat().resideInAPackage("com.jcraft.jsch..").check(OURS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "lang", "runtime", "lsp", "remote", "cli" })
	void packagesHaveNoCycles(String module) {
		slices().assignedFrom(new PackagesOf("org.xdplua." + module)).should().beFreeOfCycles().check(OURS);
	}

	/** Each package is a slice, the root one too: the pattern "a.(**)" would leave that out. */
	private record PackagesOf(String root) implements SliceAssignment {

		@Override
		public SliceIdentifier getIdentifierOf(JavaClass type) {
			String name = type.getPackageName();
			return name.equals(root) || name.startsWith(root + ".") ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
		}

		@Override
		public String getDescription() {
			return "packages of " + root;
		}
	}
}
