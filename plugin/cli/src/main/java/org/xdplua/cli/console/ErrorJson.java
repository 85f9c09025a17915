// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.console;

import com.google.gson.JsonObject;
import org.xdplua.lang.project.ProjectException;
import org.xdplua.remote.RemoteException;

/** A failure for programs: the member "error" of what a command prints with --json. */
public final class ErrorJson {

	private ErrorJson() {
	}

	public static JsonObject of(RemoteException failure) {
		return error(failure.kind().name(), failure.what(), failure.where(), failure.advice());
	}

	public static JsonObject of(ProjectException failure) {
		return error("BAD_PROJECT", failure.getMessage(), failure.file().toString(), "");
	}

	private static JsonObject error(String kind, String what, String where, String advice) {
		JsonObject object = new JsonObject();
		object.addProperty("kind", kind);
		object.addProperty("what", what);
		object.addProperty("where", where);
		object.addProperty("advice", advice);
		return object;
	}
}
