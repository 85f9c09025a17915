// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.preferences;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.core.runtime.Platform;
import org.xdplua.ide.Ids;
import org.xdplua.lang.check.Severities;
import org.xdplua.lang.check.Severity;
import org.xdplua.lang.lint.DiagnosticPage;

/** How bad each kind of warning and hint is to the user. Only what differs from the default is kept. */
public final class SeverityPreferences {
	/** Before the code; the value is one of lang's words. */
	static final String PREFIX = "severity.";

	private SeverityPreferences() {
	}

	/** The codes that a person may change, with the severities that lang gives them. */
	static Map<String, Severity> changeable() {
		Map<String, Severity> codes = new LinkedHashMap<>(DiagnosticPage.codes());
		codes.entrySet().removeIf(entry -> !Severities.canChange(entry.getKey(), entry.getValue()));
		return codes;
	}

	/** What differs from the defaults: code to word. Any thread. */
	public static Map<String, String> words() {
		Map<String, String> words = new HashMap<>();
		for (String code : changeable().keySet()) {
			String word = Platform.getPreferencesService().getString(Ids.BUNDLE, PREFIX + code, "", null);
			if (!word.isEmpty()) {
				words.put(code, word);
			}
		}
		return words;
	}

	/** The same, to be applied to what lang finds. */
	public static Severities get() {
		return Severities.of(words());
	}
}
