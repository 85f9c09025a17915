// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.budget;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.xdplua.ide.Ids;
import org.xdplua.ide.ui.Commands;
import org.xdplua.lang.size.Usage;

/** In the status line: how much of the 8192 bytes the script in the active editor takes. A click says what takes them. */
public final class BudgetGauge extends WorkbenchWindowControlContribution {

	@Override
	protected Control createControl(Composite parent) {
		Gauge gauge = new Gauge(parent);
		UsageWatch watch = new UsageWatch(getWorkbenchWindow(), gauge.getDisplay(), usage -> show(gauge, usage));
		gauge.addListener(SWT.Dispose, event -> watch.stop());
		gauge.addListener(SWT.MouseUp, event -> {
			if (gauge.usage().isPresent()) {
				Commands.run(getWorkbenchWindow().getService(IHandlerService.class), Ids.SHOW_BUDGET_COMMAND);
			}
		});
		watch.start();
		return gauge;
	}

	private static void show(Gauge gauge, Optional<Usage> usage) {
		if (!gauge.isDisposed()) {
			gauge.show(usage);
		}
	}
}
