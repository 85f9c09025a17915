// SPDX-License-Identifier: EPL-2.0
/** The Lua language for XDPLua: lexer, parser, checks, budget, stubs, project file. */
package org.xdplua.lang;
