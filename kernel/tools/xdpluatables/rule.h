/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A rule of xdpluatables, and the list of an interface's rules as the store has it. The other side of
 * this format is kernel/samples/forwarding/rules.lua.
 */
#ifndef XDPLUATABLES_RULE_H
#define XDPLUATABLES_RULE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Addresses and ports in host order. */
struct range {
	uint16_t low, high;
};

struct network {
	uint32_t address, mask;		/* mask 0: any */
};

/* What a substitution puts in; 0: nothing. */
struct target {
	uint32_t address;
	uint16_t port;
};

struct rule {
	struct network source, destination;
	struct range sport, dport;	/* 0 to 65535: any */
	uint8_t protocol;		/* 0: UDP and TCP */
	struct target to_source, to_destination;
};

#define RULE_ANY ((struct rule){ .sport = { 0, 65535 }, .dport = { 0, 65535 } })

#define RULES_MAX	200		/* fit into one value of the store, and a packet's fuel unpacks them */

struct rules {
	bool last_match;		/* the last rule that matches counts, as in the original, not the first */
	size_t count;
	struct rule list[RULES_MAX];
};

bool rule_equal(const struct rule *a, const struct rule *b);
/* Whether it says nothing at all. */
bool rule_is_empty(const struct rule *rule);

/* Bytes of the list in the store. */
#define RULE_SIZE	37
#define RULES_SIZE_MAX	(1 + RULES_MAX * RULE_SIZE)

/* Returns how many bytes there are. */
size_t rules_pack(const struct rules *rules, uint8_t bytes[RULES_SIZE_MAX]);
/* False when these bytes are no list. */
bool rules_unpack(struct rules *rules, const uint8_t *bytes, size_t size);

#endif
