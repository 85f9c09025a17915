// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectTest {
	@TempDir
	Path dir;

	@Test
	void isRead() throws Exception {
		write("{\"name\": \"port-filter\", \"files\": [\"lib/dns.lua\", \"main.lua\"], \"function\": \"judge\",\n"
				+ " \"target\": {\"host\": \"box\", \"interface\": \"xdp0\", \"mode\": \"native\"}}");
		assertEquals(new Project(dir, "port-filter", List.of("lib/dns.lua", "main.lua"), "judge", Optional.of(new Target("box", "xdp0", Optional.of("native")))),
				Project.load(dir));
	}

	@Test
	void hasDefaults() throws Exception {
		write("{\"name\": \"p\", \"files\": [\"a.lua\"], \"target\": {\"host\": \"box\", \"interface\": \"xdp0\"}}");
		Project project = Project.load(dir);
		assertEquals("callback", project.function());
		assertEquals(Optional.empty(), project.target().orElseThrow().mode());
		assertEquals(dir.resolve("a.lua"), project.path("a.lua"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"{                                                   | 1 | this is not valid JSON: End of input",
			"{'name': 'p'}                                       | 1 | \"files\" is missing: list the scripts in the order in which they load",
			"{'files': ['a.lua']}                                | 1 | \"name\" is missing: give the project a name",
			"[]                                                  | 1 | the file must hold one object: {\"name\": ..., \"files\": [...]}",
			"{'name': 'p',/'files': 'a.lua'}                     | 2 | \"files\" must be a list of scripts: [\"first.lua\", \"second.lua\"]",
			"{'name': 'p',/'files': []}                          | 2 | \"files\" lists 0 scripts, 1 to 16 are allowed",
			"{'name': 'p',/'files': ['a.lua',/'a.lua']}          | 3 | \"a.lua\" is listed twice",
			"{'name': 'p',/'files': ['..~a.lua']}                | 2 | \"../a.lua\" is not a file in this folder: use a path relative to it, without \"..\"",
			"{'name': 'p',/'files': ['~a.lua']}                  | 2 | \"/a.lua\" is not a file in this folder: use a path relative to it, without \"..\"",
			"{'name': 'p',/'name': 'q'}                          | 2 | \"name\" stands here twice",
			"{'name': ''}                                        | 1 | \"name\" must not be empty and must not hold control characters",
			"{'name': 7}                                         | 1 | \"name\" must be text in quotes",
			"{'nme': 'p'}                                        | 1 | unknown key; known are \"name\", \"files\", \"function\" and \"target\"",
			"{'function': 'a.b'}                                 | 1 | \"function\" must be the name of a global function, not \"a.b\"",
			"{'function': 'end'}                                 | 1 | \"function\" must be the name of a global function, not \"end\"",
			"{'target': {'host': 'h'}}                           | 1 | \"target\" needs a \"host\" and an \"interface\"",
			"{'target': {'mode': 'fast'}}                        | 1 | \"mode\" must be \"generic\" or \"native\", not \"fast\"",
			"{'name': 'p', 'files': ['a.lua']} x                 | 1 | this is not valid JSON",
	})
	void saysWhatIsWrongAndWhere(String text, int line, String what) throws Exception {
		write(text.replace('/', '\n').replace('~', '/').replace('\'', '"'));
		ProjectException problem = assertThrows(ProjectException.class, () -> Project.load(dir));
		assertEquals(line, problem.line());
		String expected = dir.resolve("xdplua.json") + ":" + line + ": " + what;
		assertEquals(expected, problem.getMessage());
	}

	@Test
	void aFolderWithoutProjectFileIsNoProject() {
		ProjectException problem = assertThrows(ProjectException.class, () -> Project.load(dir));
		assertEquals(dir.resolve("xdplua.json") + ": there is no project file: create it, or name a folder that has one", problem.getMessage());
	}

	private void write(String text) throws Exception {
		Files.writeString(dir.resolve("xdplua.json"), text);
	}
}
