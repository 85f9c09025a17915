// SPDX-License-Identifier: EPL-2.0
/** What a deploy and a watch take. Started by {@code plugin/remote/bench}; no tests. */
package org.xdplua.remote.bench;
