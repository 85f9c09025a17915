// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.deploy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xdplua.remote.deploy.DeployResult;
import org.xdplua.remote.deploy.Deployments.Outcome;
import org.xdplua.remote.status.LoadedFile;
import org.xdplua.remote.status.Running;

/** What a deploy changed, in words. */
final class Changes {
	private Changes() {
	}

	/** Of one that succeeded: a few lines. */
	static String text(Outcome outcome) {
		return text(outcome.job().host(), outcome.job().request().interfaceName(), outcome.result().orElseThrow());
	}

	static String text(String host, String interfaceName, DeployResult result) {
		List<String> lines = new ArrayList<>();
		lines.add(result.now().function() + " of " + result.now().instance() + " now judges the packets of " + interfaceName + " on " + host + " ("
				+ result.now().mode() + ").");
		lines.addAll(result.sameScripts() ? List.of("The same scripts began anew: " + files(result.now().files()) + ".") : scripts(result));
		result.before().filter(before -> !before.mode().equals(result.now().mode())).ifPresent(before -> lines.add("The mode was " + before.mode() + "."));
		if (!result.alsoJudged().isEmpty()) {
			lines.add("The same scripts also judge " + String.join(", ", result.alsoJudged()) + ".");
		}
		result.notRecorded().ifPresent(why -> lines.add("It can't be rolled back to from here: " + why + "."));
		return String.join("\n", lines);
	}

	/** For a cell of a table. */
	static String before(DeployResult result) {
		return result.before().map(before -> files(before.files())).orElse("nothing attached");
	}

	static String files(List<LoadedFile> files) {
		return files.stream().map(LoadedFile::shown).collect(Collectors.joining("; "));
	}

	private static List<String> scripts(DeployResult result) {
		Map<String, LoadedFile> old = new LinkedHashMap<>();
		result.before().map(Running::files).ifPresent(files -> files.forEach(file -> old.put(file.name(), file)));
		List<String> lines = new ArrayList<>();
		for (LoadedFile file : result.files()) {
			LoadedFile before = old.remove(file.name());
			lines.add(before == null ? "new: " + file.shown() : before.equals(file) ? "unchanged: " + file.shown() : file.name() + ": " + sizeAndHash(before) + " \u2192 " + sizeAndHash(file));
		}
		old.values().forEach(file -> lines.add("gone: " + file.shown()));
		return lines;
	}

	private static String sizeAndHash(LoadedFile file) {
		return file.size() + " bytes, " + file.shortHash();
	}
}
