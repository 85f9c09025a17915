// SPDX-License-Identifier: EPL-2.0
/** Connections over SSH: host keys checked, keys tried, commands run with separate streams, everything cancellable. The only package that sees JSch. */
package org.xdplua.remote.session;
