/* SPDX-License-Identifier: GPL-2.0-only */
/* Writes JSON to stdout (RFC 8259), compact; commas come by themselves. key is NULL inside an array. */
#ifndef XDPLUA_JSON_H
#define XDPLUA_JSON_H

#include <stdbool.h>
#include <stdint.h>

void json_open(const char *key, char bracket);	/* '{' or '[' */
void json_close(char bracket);			/* '}' or ']' */
void json_number(const char *key, uint64_t value);
void json_integer(const char *key, int64_t value);
void json_bool(const char *key, bool value);
void json_null(const char *key);

/* NULL writes null. Bytes that are not UTF-8 become U+FFFD, so that the output always parses. */
void json_string(const char *key, const char *value);

/* Behind the outermost bracket: ends the line and sends it off. Non-zero, with errno, when that failed. */
int json_end_line(void);

#endif
