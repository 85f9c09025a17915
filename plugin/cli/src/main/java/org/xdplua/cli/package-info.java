// SPDX-License-Identifier: EPL-2.0
/** xdpluactl, the command line: the same jobs as the IDE's, without a display. */
package org.xdplua.cli;
