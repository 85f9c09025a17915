// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.xdplua.cli.console.Table;
import org.xdplua.lang.check.Script;
import org.xdplua.lang.minify.Minified;
import org.xdplua.lang.size.Cost;

/** What the parts of a script take of the budget, for {@code size --by-function}. */
record Parts(Minified minified, List<Cost> costs) {

	static Parts of(Path file) throws IOException {
		Script script = Minifying.read(file);
		Minified minified = Minifying.minify(script);
		return new Parts(minified, Cost.of(script, minified));
	}

	void print(Path file, PrintWriter out) {
		out.println();
		out.println(file + ": minified " + minified.bytes() + " bytes" + (minified.proven() ? "" : ": " + String.join("; ", minified.notes())));
		if (!costs.isEmpty()) {
			Table table = new Table("BYTES", "MINIFIED", "LINE", "WHAT");
			costs.forEach(cost -> table.add(cost.bytes(), cost.minified(), cost.line(), cost.what()));
			table.print(out);
		}
	}

	void addTo(JsonObject entry) {
		entry.addProperty("minified", minified.bytes());
		entry.addProperty("proven", minified.proven());
		JsonArray list = new JsonArray();
		for (Cost cost : costs) {
			JsonObject part = new JsonObject();
			part.addProperty("what", cost.what());
			part.addProperty("line", cost.line());
			part.addProperty("bytes", cost.bytes());
			part.addProperty("minified", cost.minified());
			list.add(part);
		}
		entry.add("parts", list);
	}
}
