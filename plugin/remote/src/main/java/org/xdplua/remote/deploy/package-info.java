// SPDX-License-Identifier: EPL-2.0
/** Putting scripts onto an interface of a machine, and taking them off, so that a failure at any step leaves what ran before. */
package org.xdplua.remote.deploy;
