// SPDX-License-Identifier: GPL-2.0-only
#include <net/if.h>
#include <stdio.h>

#include "json.h"
#include "list.h"
#include "parse.h"
#include "text.h"

/* The parts of a rule: option, member of the JSON object, text. */
struct part {
	const char *option;
	const char *member;
	const char *text;
};

#define PARTS	7

struct parts {
	char text[PARTS][PART_SIZE];
	struct part list[PARTS];
};

static const struct part *parts_of(const struct rule *rule, struct parts *parts)
{
	char (*text)[PART_SIZE] = parts->text;
	struct part *list = parts->list;

	list[0] = (struct part){ "-s", "source", format_network(text[0], rule->source) };
	list[1] = (struct part){ "-d", "destination", format_network(text[1], rule->destination) };
	list[2] = (struct part){ "-S", "sport", format_ports(text[2], rule->sport) };
	list[3] = (struct part){ "-D", "dport", format_ports(text[3], rule->dport) };
	list[4] = (struct part){ "-p", "protocol", format_protocol(rule->protocol) };
	list[5] = (struct part){ "--to-source", "to_source", format_target(text[5], rule->to_source) };
	list[6] = (struct part){ "--to-destination", "to_destination", format_target(text[6], rule->to_destination) };
	return list;
}

/* An interface that has gone is told by its number. */
static const char *name_of(unsigned int ifindex, char name[IF_NAMESIZE])
{
	if (!if_indextoname(ifindex, name))
		snprintf(name, IF_NAMESIZE, "#%u", ifindex);
	return name;
}

void list_print(unsigned int ifindex, const struct rules *rules)
{
	char name[IF_NAMESIZE];
	struct parts parts;

	print_clean(name_of(ifindex, name));
	printf(": %s match counts\n", rules->last_match ? "last" : "first");
	for (size_t i = 0; i < rules->count; i++) {
		const struct part *list = parts_of(&rules->list[i], &parts);

		printf("%4zu ", i + 1);
		for (int j = 0; j < PARTS; j++)
			if (list[j].text)
				printf(" %s %s", list[j].option, list[j].text);
		putchar('\n');
	}
}

void list_json_begin(void)
{
	json_open(NULL, '{');
	json_open("interfaces", '[');
}

void list_json(unsigned int ifindex, const struct rules *rules)
{
	char name[IF_NAMESIZE];
	struct parts parts;

	json_open(NULL, '{');
	json_string("interface", if_indextoname(ifindex, name));
	json_number("ifindex", ifindex);
	json_string("order", rules->last_match ? "last-match" : "first-match");
	json_open("rules", '[');
	for (size_t i = 0; i < rules->count; i++) {
		const struct part *list = parts_of(&rules->list[i], &parts);

		json_open(NULL, '{');
		json_number("number", i + 1);
		for (int j = 0; j < PARTS; j++)
			json_string(list[j].member, list[j].text);
		json_close('}');
	}
	json_close(']');
	json_close('}');
}

void list_json_end(void)
{
	json_close(']');
	json_close('}');
	json_end_line();
}
