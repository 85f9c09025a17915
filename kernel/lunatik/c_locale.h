/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * Character classes and order of the C locale, for both hosts: the kernel's own are
 * Latin-1, and a process has what it has set (Java sets the user's). A pattern must
 * match, and strings must sort, alike. To be included behind the host's ctype.h.
 */
#ifndef LUNATIK_C_LOCALE_H
#define LUNATIK_C_LOCALE_H

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
#undef strcoll

#define LUNATIK_IN(c, first, last)	((unsigned int)(c) - (first) <= (unsigned int)(last) - (first))

#define isdigit(c)	LUNATIK_IN(c, '0', '9')
#define islower(c)	LUNATIK_IN(c, 'a', 'z')
#define isupper(c)	LUNATIK_IN(c, 'A', 'Z')
#define isalpha(c)	LUNATIK_IN((c) | 32, 'a', 'z')
#define isalnum(c)	(isalpha(c) || isdigit(c))
#define isxdigit(c)	(isdigit(c) || LUNATIK_IN((c) | 32, 'a', 'f'))
#define isgraph(c)	LUNATIK_IN(c, 33, 126)
#define isprint(c)	LUNATIK_IN(c, 32, 126)
#define ispunct(c)	(isgraph(c) && !isalnum(c))
#define isspace(c)	((c) == ' ' || LUNATIK_IN(c, '\t', '\r'))
#define iscntrl(c)	(LUNATIK_IN(c, 0, 31) || (c) == 127)
#define tolower(c)	(isupper(c) ? (c) + ('a' - 'A') : (c))
#define toupper(c)	(islower(c) ? (c) - ('a' - 'A') : (c))
#define strcoll(a, b)	strcmp(a, b)

#endif
