/* SPDX-License-Identifier: GPL-2.0-only */
/* Included before everything: the input chooses the seed of Lua's hashes, as every boot of a kernel does. */
#ifndef FUZZ_SEED_H
#define FUZZ_SEED_H

extern unsigned int fuzz_seed;

#define luai_makeseed(L)	((void)(L), fuzz_seed)

#endif
