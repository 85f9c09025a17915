// SPDX-License-Identifier: EPL-2.0
/** Talking to the person at the terminal, and to programs. */
package org.xdplua.cli.console;
