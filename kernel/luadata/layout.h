/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * Layouts: tables that name the fields of an object.
 *
 * data.layout() compiles a table in place: each field's description becomes
 * one light userdata that holds all there is to know, so a layout costs
 * nothing beyond its tables, and reading a field allocates nothing.
 */
#ifndef LUADATA_LAYOUT_H
#define LUADATA_LAYOUT_H

#include "lua.h"

#include "field.h"

/* The key of compiled tables. */
#define LAYOUT_STAMP	"__layout_stamp"

/*
 * Compiles the table at index, unless it is compiled already. Raises when a
 * field is described by something else than a table.
 */
void layout_compile(lua_State *L, int index);

/* Decodes the value at index; 0 when it is no compiled field. */
int layout_field(lua_State *L, int index, struct field *field);

#endif
