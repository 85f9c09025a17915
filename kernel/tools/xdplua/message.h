/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What a command says on stderr, one line each:
 *	<command>: <what happened>: <where>: <what to do>
 */
#ifndef XDPLUA_MESSAGE_H
#define XDPLUA_MESSAGE_H

/* Exit statuses. */
#define DONE	0
#define FAILED	1
#define USAGE	2

/*
 * From now on every complaint is also one JSON object on stdout, {"error":"..."}, for programs
 * that asked for --json.
 */
void complain_in_json(void);

/* Prints the line and returns FAILED, so that a function can end with `return complain(...)`. */
int complain(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* The same for a wrong command line: returns USAGE and points to --help. */
int complain_usage(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
