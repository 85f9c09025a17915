/* SPDX-License-Identifier: GPL-2.0-only */
/* Rules for people, in the words of the command line, and for programs. */
#ifndef XDPLUATABLES_LIST_H
#define XDPLUATABLES_LIST_H

#include "rule.h"

void list_print(unsigned int ifindex, const struct rules *rules);

/* One object with a list of interfaces, each written by list_json(). */
void list_json_begin(void);
void list_json(unsigned int ifindex, const struct rules *rules);
void list_json_end(void);

#endif
