// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.deploy;

import com.google.gson.JsonParseException;
import java.util.Optional;
import org.xdplua.remote.json.JsonObjectReader;
import org.xdplua.remote.status.Running;
import org.xdplua.remote.status.StatusJson;

/**
 * What {@code xdplua --json} tells of a load.
 *
 * @param token to confirm it with
 * @param before what judged the interface's packets until then
 */
record LoadAnswer(String token, Optional<Running> before) {

	/** @throws JsonParseException with what is wrong and where */
	static LoadAnswer parse(String json) {
		JsonObjectReader answer = JsonObjectReader.parse(json, "the answer of xdplua");
		return new LoadAnswer(answer.text("token"), answer.has("before") ? Optional.of(StatusJson.running(answer.object("before"))) : Optional.empty());
	}
}
