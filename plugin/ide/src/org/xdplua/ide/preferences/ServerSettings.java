// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.preferences;

import com.google.gson.JsonObject;
import java.util.function.Consumer;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.services.LanguageServer;
import org.xdplua.ide.Ids;
import org.xdplua.ide.project.XdpluaProjects;

/** Hands the preferences that concern the language server on to it, and lets closed scripts be checked again when severities change. */
public final class ServerSettings {
	/** A page changes several preferences at once; one message and one build are enough. */
	private static final long PAUSE_MS = 100;

	private ServerSettings() {
	}

	/** As docs/language-server.md describes them. Any thread. */
	public static JsonObject json() {
		JsonObject json = new JsonObject();
		json.add("inlayHints", flag("layout", Preferences.LAYOUT_HINTS));
		json.add("codeLens", flag("size", Preferences.SIZES));
		JsonObject severities = new JsonObject();
		SeverityPreferences.words().forEach(severities::addProperty);
		json.add("severities", severities);
		JsonObject section = new JsonObject();
		section.add("xdplua", json);
		return section;
	}

	private static JsonObject flag(String name, String preference) {
		JsonObject group = new JsonObject();
		group.addProperty(name, Preferences.isOn(preference));
		return group;
	}

	/** Called once, by whoever starts the server. @param send enqueues a message to it */
	public static void follow(Consumer<Consumer<LanguageServer>> send) {
		Job tell = Job.createSystem("Tell the XDPLua language server the preferences", (ICoreRunnable) monitor -> {
			JsonObject json = json();
			send.accept(server -> server.getWorkspaceService().didChangeConfiguration(new DidChangeConfigurationParams(json)));
		});
		Job check = Job.createSystem("Check XDPLua projects", (ICoreRunnable) monitor -> {
			for (IProject project : XdpluaProjects.all().toList()) {
				check(project);
			}
		});
		check.setRule(ResourcesPlugin.getWorkspace().getRuleFactory().buildRule());
		Preferences.node().addPreferenceChangeListener(event -> {
			tell.schedule(PAUSE_MS);
			if (event.getKey().startsWith(SeverityPreferences.PREFIX)) {
				check.schedule(PAUSE_MS);
			}
		});
	}

	private static void check(IProject project) throws CoreException {
		project.build(IncrementalProjectBuilder.FULL_BUILD, Ids.BUILDER, null, null);
	}
}
