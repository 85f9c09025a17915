/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef LUADATA_SEGMENT_H
#define LUADATA_SEGMENT_H

#include "lua.h"

/* object:segment([offset [, length [, layout]]]) -> object over the same bytes, or nothing */
int object_segment(lua_State *L);

#endif
