// SPDX-License-Identifier: EPL-2.0
/** What machines tell as it happens: {@code xdplua watch --json} as records, with counters per second and the lines of the sources. */
package org.xdplua.remote.watch;
