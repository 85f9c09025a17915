// SPDX-License-Identifier: EPL-2.0
/** LuaCATS: comments that say what code means, and the types written in them. Knows nothing about scopes or stubs. */
package org.xdplua.lang.annotation;
