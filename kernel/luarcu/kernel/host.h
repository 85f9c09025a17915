/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The one store of the module.
 */
#ifndef LUARCU_KERNEL_HOST_H
#define LUARCU_KERNEL_HOST_H

struct store;

int luarcu_init(void);

struct store *luarcu_module_store(void);

/* All Lua states are closed. */
void luarcu_exit(void);

#endif
