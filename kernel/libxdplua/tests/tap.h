/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* The few words that tests of the API are written in. */
#ifndef TAP_H
#define TAP_H

#include <stdio.h>
#include <string.h>

static int tap_failed;

static inline int ok(int passed, const char *what)
{
	printf("%sok - %s\n", passed ? "" : "not ", what);
	tap_failed += !passed;
	return passed;
}

static inline void same(long long have, long long want, const char *what)
{
	if (!ok(have == want, what))
		printf("#   found %lld, expected %lld\n", have, want);
}

static inline void says(const char *have, const char *want, const char *what)
{
	if (!ok(strcmp(have, want) == 0, what))
		printf("#   found    %s\n#   expected %s\n", have, want);
}

#endif
