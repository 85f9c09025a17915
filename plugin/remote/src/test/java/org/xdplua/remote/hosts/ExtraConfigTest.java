// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xdplua.remote.Progress;

/** Which hosts a configuration file beside the user's is for, with the real {@code ssh -G}. */
class ExtraConfigTest {

	@TempDir
	Path folder;

	private static HostResolver resolver(Path user, Path extra) {
		return new HostResolver(new SshProgram("ssh"), user, false, Optional.of(extra));
	}

	@Test
	void extraFileComesBesideTheUsers() throws Exception {
		Path user = Files.writeString(folder.resolve("user"), "Host mine both\n  User of-user\n");
		Path extra = Files.writeString(folder.resolve("extra"), "Host testbed both\n  User of-extra\n");
		HostResolver resolver = resolver(user, extra);
		assertEquals(List.of("testbed", "both", "mine"), resolver.aliases());
		assertEquals("of-extra", resolver.resolve("testbed", Progress.NONE).user());
		assertEquals("of-extra", resolver.resolve("both", Progress.NONE).user());
		assertEquals("of-user", resolver.resolve("mine", Progress.NONE).user());
	}

	/** A host must never become another machine because only a pattern declares it. */
	@Test
	void aPatternOfTheExtraFileDeclaresHostsToo() throws Exception {
		Path user = Files.writeString(folder.resolve("user"), "Host lab-9\n  User of-user\nHost *\n  User of-users-defaults\n");
		Path extra = Files.writeString(folder.resolve("extra"), "Host lab-* !lab-8\n  User of-extra\n  HostName 192.0.2.7\n");
		HostResolver resolver = resolver(user, extra);
		assertEquals("lab-1 (of-extra@192.0.2.7:22)", resolver.resolve("lab-1", Progress.NONE).where());
		assertEquals("of-extra", resolver.resolve("lab-9", Progress.NONE).user());
		assertEquals("of-users-defaults", resolver.resolve("lab-8", Progress.NONE).user());
		assertEquals("of-users-defaults", resolver.resolve("LAB-1", Progress.NONE).user());
		assertEquals(List.of("lab-9"), resolver.aliases());
	}

	@Test
	void defaultsOfTheExtraFileTakeNoHostOfTheUsers() throws Exception {
		Path user = Files.writeString(folder.resolve("user"), "Host mine *.mine\n  User of-user\nHost *\n  User of-users-defaults\n");
		Path extra = Files.writeString(folder.resolve("extra"), "Host testbed\n  Port 2200\nHost *\n  User of-extra\n");
		HostResolver resolver = resolver(user, extra);
		assertEquals("of-user", resolver.resolve("mine", Progress.NONE).user());
		assertEquals("of-user", resolver.resolve("a.mine", Progress.NONE).user());
		assertEquals("of-extra", resolver.resolve("testbed", Progress.NONE).user());
		assertEquals("of-extra", resolver.resolve("192.0.2.9", Progress.NONE).user());
	}

	@Test
	void aFileThatOnlyIncludesClaimsNothingItself() throws Exception {
		Path user = Files.writeString(folder.resolve("user"), "Host *\n  User of-user\n");
		Files.writeString(folder.resolve("given"), "Host lab-*\n  User of-given\n");
		Path extra = Files.writeString(folder.resolve("extra"), "Host added\n  User of-extra\nMatch all\n  Include \"" + folder.resolve("given") + "\"\n");
		HostResolver resolver = resolver(user, extra);
		assertEquals("of-extra", resolver.resolve("added", Progress.NONE).user());
		assertEquals("of-given", resolver.resolve("lab-1", Progress.NONE).user());
		assertEquals("of-user", resolver.resolve("other", Progress.NONE).user());
	}
}
