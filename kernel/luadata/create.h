/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef LUADATA_CREATE_H
#define LUADATA_CREATE_H

#include "lua.h"

/* data.new(integer | string | table) -> object, or nothing */
int data_new(lua_State *L);

#endif
