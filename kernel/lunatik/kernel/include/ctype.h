/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The character classes of the C locale. The kernel's own are Latin-1, and a
 * pattern must match the same bytes on both hosts.
 */
#ifndef LUNATIK_CTYPE_H
#define LUNATIK_CTYPE_H

#include <linux/ctype.h>

#undef isalnum
#undef isalpha
#undef iscntrl
#undef isdigit
#undef isgraph
#undef islower
#undef isprint
#undef ispunct
#undef isspace
#undef isupper
#undef isxdigit
#undef tolower
#undef toupper

#define LUNATIK_CLASS(c, mask)	((c) >= 0 && (c) < 128 && __ismask(c) & (mask))

#define isalnum(c)	LUNATIK_CLASS(c, _U | _L | _D)
#define isalpha(c)	LUNATIK_CLASS(c, _U | _L)
#define iscntrl(c)	LUNATIK_CLASS(c, _C)
#define isdigit(c)	((c) >= '0' && (c) <= '9')
#define isgraph(c)	LUNATIK_CLASS(c, _P | _U | _L | _D)
#define islower(c)	LUNATIK_CLASS(c, _L)
#define isprint(c)	LUNATIK_CLASS(c, _P | _U | _L | _D | _SP)
#define ispunct(c)	LUNATIK_CLASS(c, _P)
#define isspace(c)	LUNATIK_CLASS(c, _S)
#define isupper(c)	LUNATIK_CLASS(c, _U)
#define isxdigit(c)	LUNATIK_CLASS(c, _D | _X)
#define tolower(c)	(isupper(c) ? (c) + ('a' - 'A') : (c))
#define toupper(c)	(islower(c) ? (c) - ('a' - 'A') : (c))

#endif
