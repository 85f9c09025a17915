// SPDX-License-Identifier: EPL-2.0
/**
 * Which name means what: locals and where they are visible, globals that a script defines, and the rules of Lua's compiler that
 * need scopes (labels, constants, limits).
 */
package org.xdplua.lang.scope;
