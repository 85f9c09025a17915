// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.deploy;

import java.util.List;
import org.xdplua.ide.status.Watches;
import org.xdplua.ide.ui.Ask;
import org.xdplua.ide.ui.Report;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.deploy.Deployments.Outcome;

/** How people hear of the end of a deploy. Any thread. */
interface DeployReport {
	String DEPLOYED = " is deployed";

	/** Nothing was sent. */
	void refused(String where, String what, String advice);

	/** @param outcomes one or more */
	void ended(String project, List<Outcome> outcomes);

	/** Asked for: failures stay until they are read. */
	DeployReport LOUD = new DeployReport() {
		@Override
		public void refused(String where, String what, String advice) {
			Report.problem("Nothing was deployed", where, what, advice);
		}

		@Override
		public void ended(String project, List<Outcome> outcomes) {
			if (outcomes.size() > 1) {
				outcomes.stream().filter(Outcome::succeeded).forEach(outcome -> Report.news(outcome.job().host()));
				Ask.later(shell -> new OutcomesDialog(shell, project, outcomes).open());
			} else if (outcomes.getFirst().succeeded()) {
				done(project, outcomes.getFirst());
			} else {
				failed(project, outcomes.getFirst().failure().orElseThrow());
			}
		}

		private static void failed(String project, RemoteException e) {
			if (e.kind() != Kind.CANCELLED) {
				Report.problem("Deploying " + project + " failed", e.where(), e.what(), e.advice());
			} else if (!e.advice().isEmpty()) {
				// what was under way may have arrived: the person has to know what runs
				Report.problem("Deploying " + project + " was cancelled", e.where(), e.what() + ": " + e.advice(), "");
			}
		}
	};

	/** After each save: the markers tell of mistakes, and no dialog gets in the way. */
	DeployReport QUIET = new DeployReport() {
		@Override
		public void refused(String where, String what, String advice) {
			Report.note("Not deployed", where + ": " + what);
		}

		@Override
		public void ended(String project, List<Outcome> outcomes) {
			Outcome outcome = outcomes.getFirst();
			if (outcome.succeeded()) {
				// whoever just saves reads something else, perhaps the problems
				Watches.ALL.watch(outcome.job().host());
				Report.note(project + DEPLOYED, Changes.text(outcome));
			} else {
				Report.note(project + " is not deployed", outcome.failure().orElseThrow().getMessage());
			}
		}
	};

	private static void done(String project, Outcome outcome) {
		Report.done(project + DEPLOYED, Changes.text(outcome), outcome.job().host());
	}
}
