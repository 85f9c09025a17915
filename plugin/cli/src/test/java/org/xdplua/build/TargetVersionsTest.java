// SPDX-License-Identifier: EPL-2.0
package org.xdplua.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The versions of libraries stand in two places, pom.xml for the jars and xdplua.target for Eclipse. They must not drift apart. */
class TargetVersionsTest {
	private static final File ROOT = new File("../..");
	/** What our feature ships besides our own bundles. */
	private static final Set<String> SHIPPED = Set.of("com.google.code.gson", "com.github.mwiede", "com.github.jnr", "org.eclipse.lsp4j");
	/** Groups whose artifacts have versions of their own. */
	private static final Set<String> SEVERAL_VERSIONS = Set.of("com.github.jnr");

	private record Library(String group, String artifact, String version) {
	}

	@Test
	void librariesHaveTheSameVersionInPomAndTarget() throws Exception {
		List<Library> target = libraries("target-platform/xdplua.target", "//dependency");
		List<Library> managed = libraries("pom.xml", "/project/dependencyManagement/dependencies/dependency");
		for (Library bundle : target) {
			// the same artifact; where the bundle has another name than the jar, any of its group
			List<Library> group = managed.stream().filter(library -> library.group().equals(bundle.group())).toList();
			List<Library> exact = group.stream().filter(library -> library.artifact().equals(bundle.artifact())).toList();
			for (Library library : exact.isEmpty() && !SEVERAL_VERSIONS.contains(bundle.group()) ? group : exact) {
				assertEquals(library.version(), bundle.version(), bundle.artifact() + " in xdplua.target against " + library.artifact() + " in pom.xml");
			}
		}
		Set<String> groups = target.stream().map(Library::group).collect(Collectors.toSet());
		assertTrue(groups.containsAll(SHIPPED), "xdplua.target lacks one of " + SHIPPED);
	}

	private static List<Library> libraries(String file, String path) throws Exception {
		Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File(ROOT, file));
		NodeList found = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, xml, XPathConstants.NODESET);
		List<Library> libraries = new ArrayList<>();
		for (int i = 0; i < found.getLength(); i++) {
			Element dependency = (Element) found.item(i);
			libraries.add(new Library(text(dependency, "groupId"), text(dependency, "artifactId"), property(xml, text(dependency, "version"))));
		}
		assertTrue(libraries.size() > 5, "no libraries found in " + file);
		return libraries;
	}

	private static String text(Element parent, String name) {
		return parent.getElementsByTagName(name).item(0).getTextContent();
	}

	/** The value behind ${...}, or the text itself. */
	private static String property(Document pom, String text) {
		return text.startsWith("${") ? pom.getElementsByTagName(text.substring(2, text.length() - 1)).item(0).getTextContent() : text;
	}
}
