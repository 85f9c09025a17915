// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "rule.h"

static bool same_network(struct network a, struct network b)
{
	return a.address == b.address && a.mask == b.mask;
}

static bool same_range(struct range a, struct range b)
{
	return a.low == b.low && a.high == b.high;
}

static bool same_target(struct target a, struct target b)
{
	return a.address == b.address && a.port == b.port;
}

bool rule_equal(const struct rule *a, const struct rule *b)
{
	return same_network(a->source, b->source) && same_network(a->destination, b->destination) &&
	       same_range(a->sport, b->sport) && same_range(a->dport, b->dport) && a->protocol == b->protocol &&
	       same_target(a->to_source, b->to_source) && same_target(a->to_destination, b->to_destination);
}

bool rule_is_empty(const struct rule *rule)
{
	return rule_equal(rule, &RULE_ANY);
}

static uint8_t *put(uint8_t *bytes, uint32_t value, unsigned int size)
{
	while (size--)
		*bytes++ = value >> 8 * size;
	return bytes;
}

static const uint8_t *get(const uint8_t *bytes, uint32_t *value, unsigned int size)
{
	*value = 0;
	while (size--)
		*value = *value << 8 | *bytes++;
	return bytes;
}

static const uint8_t *get16(const uint8_t *bytes, uint16_t *value)
{
	uint32_t wide;

	bytes = get(bytes, &wide, 2);
	*value = wide;
	return bytes;
}

static uint8_t *pack(uint8_t *p, const struct rule *rule)
{
	p = put(p, rule->source.address, 4);
	p = put(p, rule->source.mask, 4);
	p = put(p, rule->destination.address, 4);
	p = put(p, rule->destination.mask, 4);
	p = put(p, rule->sport.low, 2);
	p = put(p, rule->sport.high, 2);
	p = put(p, rule->dport.low, 2);
	p = put(p, rule->dport.high, 2);
	p = put(p, rule->protocol, 1);
	p = put(p, rule->to_source.address, 4);
	p = put(p, rule->to_source.port, 2);
	p = put(p, rule->to_destination.address, 4);
	return put(p, rule->to_destination.port, 2);
}

static const uint8_t *unpack(const uint8_t *p, struct rule *rule)
{
	p = get(p, &rule->source.address, 4);
	p = get(p, &rule->source.mask, 4);
	p = get(p, &rule->destination.address, 4);
	p = get(p, &rule->destination.mask, 4);
	p = get16(p, &rule->sport.low);
	p = get16(p, &rule->sport.high);
	p = get16(p, &rule->dport.low);
	p = get16(p, &rule->dport.high);
	rule->protocol = *p++;
	p = get(p, &rule->to_source.address, 4);
	p = get16(p, &rule->to_source.port);
	p = get(p, &rule->to_destination.address, 4);
	return get16(p, &rule->to_destination.port);
}

size_t rules_pack(const struct rules *rules, uint8_t bytes[RULES_SIZE_MAX])
{
	uint8_t *p = bytes;

	*p++ = rules->last_match;
	for (size_t i = 0; i < rules->count; i++)
		p = pack(p, &rules->list[i]);
	return p - bytes;
}

bool rules_unpack(struct rules *rules, const uint8_t *bytes, size_t size)
{
	const uint8_t *p = bytes;

	memset(rules, 0, sizeof(*rules));
	if (size < 1 || size > RULES_SIZE_MAX || (size - 1) % RULE_SIZE || *p > 1)
		return false;
	rules->last_match = *p++;
	rules->count = (size - 1) / RULE_SIZE;
	for (size_t i = 0; i < rules->count; i++)
		p = unpack(p, &rules->list[i]);
	return true;
}
