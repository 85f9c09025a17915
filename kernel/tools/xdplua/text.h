/* SPDX-License-Identifier: GPL-2.0-only */
/* Text from outside on a terminal. */
#ifndef XDPLUA_TEXT_H
#define XDPLUA_TEXT_H

/* Names come from users, and a terminal obeys control characters: prints none. Line ends and tabs stay. */
void print_clean(const char *text);

/* Each level of a traceback on an indented line of its own. */
void print_traceback(const char *traceback);

#endif
