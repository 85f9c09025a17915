// SPDX-License-Identifier: EPL-2.0
/**
 * What a script can call, as the stub files in lua-stdlib-stubs tell it: LuaCATS annotations in Lua files, read with our own
 * parser into a {@link org.xdplua.lang.stubs.Library}.
 */
package org.xdplua.lang.stubs;
