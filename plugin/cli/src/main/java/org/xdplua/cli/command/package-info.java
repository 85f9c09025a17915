// SPDX-License-Identifier: EPL-2.0
/** One class for each command of {@code xdpluactl}, and the options that they share. */
package org.xdplua.cli.command;
