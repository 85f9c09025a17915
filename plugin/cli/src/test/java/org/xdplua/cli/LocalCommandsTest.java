// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.xdplua.cli.Ran.xdpluactl;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that need no machine. */
class LocalCommandsTest {

	private static final String GOOD = "function callback(pkt)\n  return xdp.action.pass\nend\n";

	@TempDir
	Path folder;

	private Path script(String name, String text) throws IOException {
		return Files.writeString(folder.resolve(name), text);
	}

	private static JsonObject first(String json, String list) {
		return JsonParser.parseString(json).getAsJsonObject().getAsJsonArray(list).get(0).getAsJsonObject();
	}

	@Test
	void checkOfAGoodScript() throws IOException {
		xdpluactl("check", script("good.lua", GOOD)).exits(0).complains("1 script checked: no problems");
	}

	@Test
	void checkNamesFileLineAndColumn() throws IOException {
		Path bad = script("bad.lua", "-- a comment\nlocal s = '😀ü' local = 2\n" + GOOD);
		xdpluactl("check", bad).exits(1).prints(bad + ":2:22: error: ", "[syntax]").complains("1 script checked: 1 error");
	}

	@Test
	void checkCountsBytes() throws IOException {
		xdpluactl("check", script("empty.lua", "")).exits(1).prints("[empty-script]");
		xdpluactl("check", script("full.lua", GOOD + "-".repeat(8192 - GOOD.length()))).exits(0);
		xdpluactl("check", script("over.lua", GOOD + "-".repeat(8193 - GOOD.length()))).exits(0).prints("script has 8193 bytes, 8192 are allowed; minified it has ", "[script-fits-minified]");
	}

	@Test
	void checkOfAProject() throws IOException {
		script("xdplua.json", "{\"name\":\"p\",\"files\":[\"a.lua\",\"b.lua\"],\"function\":\"judge\"}");
		script("a.lua", "local x = 1\n");
		script("b.lua", "function judge(pkt) return xdp.action.pass end\n");
		xdpluactl("check", folder).exits(0).complains("2 scripts checked");
		xdpluactl("check", folder.resolve("xdplua.json")).exits(0);
		Files.delete(folder.resolve("b.lua"));
		xdpluactl("check", folder).exits(1).prints("b.lua:1:1: error:", "[missing-file]");
	}

	@Test
	void checkOfWarningsAndHints() throws IOException {
		Path script = script("warned.lua", "local x = 1\nfunction callback(pkt)\n  print(#pkt)\n  return xdp.action.pass\nend\n");
		xdpluactl("check", script).exits(0).prints("warned.lua:1:7: warning: local 'x' is never read [unused-local]").complains("0 errors, 1 warning\n");
		xdpluactl("check", "--hints", script).exits(0).prints("warned.lua:3:3: hint: ", "[packet-print]").complains("0 errors, 1 warning, 1 hint\n");
		xdpluactl("check", "--strict", script).exits(1);
		xdpluactl("check", "--strict", "--hints", script("good.lua", GOOD)).exits(0);
	}

	@Test
	void checkOfAScriptThatAProjectLists() throws IOException {
		script("xdplua.json", "{\"name\":\"p\",\"files\":[\"a.lua\",\"b.lua\"],\"function\":\"judge\"}");
		script("a.lua", "limit = 5\n");
		Path b = script("b.lua", "function judge(pkt) return #pkt > limit and 1 or 2 end\n");
		xdpluactl("check", "--strict", b).exits(0).complains("1 script checked: no problems");
		xdpluactl("check", "--strict", script("c.lua", "function callback(pkt) return #pkt > limit and 1 or 2 end\n")).exits(1).prints("'limit' is nil");
	}

	@Test
	void checkOfAScriptBelowItsProject() throws IOException {
		script("xdplua.json", "{\"name\":\"p\",\"files\":[\"a.lua\",\"sub/rules.lua\"],\"function\":\"judge\"}");
		script("a.lua", "limit = 5\nfunction judge(pkt) return #pkt > limit and 1 or 2 end\n");
		Files.createDirectory(folder.resolve("sub"));
		Path rules = script("sub/rules.lua", "ports = limit + 1\n");
		xdpluactl("check", "--strict", rules).exits(0).complains("1 script checked: no problems");
		script("a.lua", "limit = 5\n");
		xdpluactl("check", rules).exits(1).prints(rules + ":1:1: error: no script defines the function 'judge'", "[missing-callback]");
		script("xdplua.json", "{");
		xdpluactl("check", rules).exits(1).complains("xdplua.json", "this is not valid JSON");
	}

	@Test
	void checkOfAScriptWithoutAProject() throws IOException {
		xdpluactl("check", script("a.lua", "function calback(pkt) return xdp.action.pass end\n")).exits(0).prints("a.lua:1:10: warning: ", "[misspelt-callback]");
		xdpluactl("check", "--strict", script("lib.lua", "limit = 5\n")).exits(0).complains("1 script checked: no problems");
		Ran swallowed = xdpluactl("check", script("b.lua", "local t = { 1,\n" + GOOD)).exits(1).prints("[syntax]");
		assertFalse(swallowed.out().contains("callback]"), swallowed::toString);
	}

	@Test
	void checkAsJson() throws IOException {
		JsonObject problem = first(xdpluactl("check", "--json", script("bad.lua", "x = 1.5\n" + GOOD)).exits(1).out(), "problems");
		assertEquals(1, problem.get("line").getAsInt());
		assertEquals(5, problem.get("column").getAsInt());
		assertEquals("error", problem.get("severity").getAsString());
		JsonObject division = first(xdpluactl("check", "--json", script("bad.lua", "x = 4 / 2\n" + GOOD)).exits(1).out(), "problems");
		assertEquals("7 8 1 8 [\"Replace '/' with '//'\"]", division.get("column") + " " + division.get("endColumn") + " " + division.get("endLine") + " "
				+ division.get("endColumn") + " " + division.get("fixes"));
	}

	@Test
	void projectFileThatIsNone() throws IOException {
		xdpluactl("check", folder).exits(1).complains("xdpluactl: ", "xdplua.json", "there is no project file");
		script("xdplua.json", "{}");
		xdpluactl("check", folder).exits(1).complains("\"name\" is missing");
	}

	@Test
	void size() throws IOException {
		Path full = script("full.lua", "-".repeat(8192));
		xdpluactl("size", script("small.lua", "--"), full).exits(0).prints("BYTES  LIMIT  LEFT  FILE", "    2   8192  8190  " + folder, " 8192   8192     0  " + full);
		xdpluactl("size", script("over.lua", "-".repeat(8193))).exits(1).complains("script has 8193 bytes, 8192 are allowed", "minified it has 1: deploy it minified");
		xdpluactl("size", script("data.lua", "x='" + "x".repeat(9000) + "'")).exits(1).complains("make it shorter or split it into several files");
		xdpluactl("size", script("empty.lua", "")).exits(1).complains("script is empty");
		xdpluactl("size", folder.resolve("none.lua"), full).exits(1).prints("8192").complains("none.lua: there is no such file");
		assertEquals(8192, first(xdpluactl("size", "--json", full).exits(0).out(), "files").get("bytes").getAsInt());
	}

	@Test
	void minify() throws IOException {
		Path script = script("long.lua", "-- a comment\nlocal counter = 0\nfunction callback(packet)\n  counter = counter + 1\n  return xdp.action.pass\nend\n");
		xdpluactl("minify", script).exits(0).prints("local a=0 function callback(b)\na=a+1\nreturn xdp.action.pass\nend");
		Path shorter = folder.resolve("short.lua");
		Path map = folder.resolve("map.json");
		xdpluactl("minify", script, "-o", shorter, "--map", map).exits(0).complains("bytes became 63, proven");
		assertEquals("{\"version\":1,\"lines\":[3,4,5,6]}\n", Files.readString(map));
		assertEquals(63, first(xdpluactl("minify", "--json", script, shorter).exits(0).out(), "files").get("minified").getAsInt());
		xdpluactl("minify", "-o", folder, script).exits(1).complains("never overwritten");
		xdpluactl("minify", "-o", script, script).exits(1).complains("never overwritten");
		xdpluactl("minify", folder.resolve("none.lua")).exits(1).complains("none.lua: there is no such file");
		xdpluactl("minify", script("bad.lua", "x =")).exits(1).complains("bad.lua: the script has syntax errors");
		xdpluactl("minify", script, shorter).exits(2);
	}

	@Test
	void minifyOfWhatTheKernelRefuses() throws IOException {
		Ran division = xdpluactl("minify", script("division.lua", GOOD + "x = 4 / 2\n")).exits(1).complains("division.lua: the kernel refuses it, line 4: '/' divides floats");
		assertEquals("", division.out());
		xdpluactl("minify", script("shebang.lua", "#!/usr/bin/lua\n" + GOOD)).exits(1).complains("shebang.lua: the kernel refuses it, line 1: ");
		xdpluactl("minify", script("long.lua", "-- " + "x".repeat(9000) + "\n" + GOOD + "x = 4 / 2\n")).exits(1).complains("the kernel refuses it, line 5: ");
		xdpluactl("minify", script("empty.lua", "")).exits(1).complains("empty.lua: script is empty (0 bytes; 1 to 8192 are allowed): write a callback");
	}

	@Test
	void minifyOfWhatIsTooLong() throws IOException {
		xdpluactl("minify", script("comment.lua", GOOD + "--" + "x".repeat(9000))).exits(0);
		xdpluactl("minify", script("data.lua", GOOD + "x='" + "x".repeat(9000) + "'")).exits(1).complains("script has 9056 bytes, minified 9051, 8192 are allowed");
	}

	@Test
	void sizeByFunction() throws IOException {
		Path script = script("sized.lua", "-- a comment\n" + GOOD);
		xdpluactl("size", "--by-function", script).exits(0).prints("sized.lua: minified 46 bytes", "12         0     1  -- a comment", "51        46     2  function callback(pkt)");
		assertEquals(2, first(xdpluactl("size", "--by-function", "--json", script).exits(0).out(), "files").getAsJsonArray("parts").size());
	}

	@Test
	void hosts() throws IOException {
		Path config = script("config", "Host lab\n  HostName 192.0.2.7\n  Port 2222\n  User alice\nHost far\n  ProxyJump lab\n");
		xdpluactl("hosts", "--ssh-config", config).exits(0).prints("HOST", "lab ", "alice", "192.0.2.7", "2222", "through lab");
		assertEquals("192.0.2.7", first(xdpluactl("hosts", "--json", "--ssh-config", config).exits(0).out(), "hosts").get("address").getAsString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "fly", "check", "size", "deploy --host", "deploy some.lua", "deploy some.lua --host lab", "status --what", "status",
			"detach --host lab", "hosts --ssh-config /no/such/file", "deploy some.lua --minify sometimes", "rollback --host lab", "rollback --host a --host b --interface x",
			"detach", "status --watch", "deploy some.lua --host= --interface x", "detach --host= --interface x", "rollback --host lab --interface=", "diff some.lua --host=",
			"history --host=", "history --interface=", "status --host=", "hosts --check=", "rollback --host lab --interface x --to=" })
	void wrongUsage(String line) {
		xdpluactl((Object[]) (line.isEmpty() ? new String[0] : line.split(" "))).exits(2);
	}

	@Test
	void completion() throws Exception {
		Path script = script("completion", xdpluactl("completion").exits(0).prints("complete -F", "--confirm-within", "rollback").out());
		assertEquals(0, new ProcessBuilder("bash", "-n", script.toString()).inheritIO().start().waitFor());
	}

	@Test
	void help() {
		xdpluactl("--help").exits(0).prints("check", "size", "hosts", "deploy", "status", "detach", "rollback", "history", "diff", "completion");
		xdpluactl("deploy", "--help").exits(0).prints("--interface");
		xdpluactl("--version").exits(0).prints("xdpluactl 0.1.0");
	}
}
