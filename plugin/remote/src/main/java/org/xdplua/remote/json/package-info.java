// SPDX-License-Identifier: EPL-2.0
/** Reading what machines say as JSON, so that an error names the key. */
package org.xdplua.remote.json;
