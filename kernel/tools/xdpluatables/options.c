// SPDX-License-Identifier: GPL-2.0-only
#include <ctype.h>
#include <getopt.h>
#include <stdlib.h>

#include "message.h"
#include "options.h"
#include "parse.h"

const char options_help[] =
	"Usage: xdpluatables [-s ADDRESS] [-d ADDRESS] [-S PORTS] [-D PORTS] [-p udp|tcp]\n"
	"                    [--to-source TARGET] [--to-destination TARGET] INTERFACE\n"
	"       xdpluatables --delete [the same options, or =NUMBER] INTERFACE\n"
	"       xdpluatables --first-match|--last-match INTERFACE\n"
	"       xdpluatables --flush [INTERFACE]\n"
	"       xdpluatables --list [--json] [INTERFACE]\n"
	"\n"
	"Rules for the script kernel/samples/forwarding: packets that come in on the\n"
	"interface and match are changed and forwarded, all others pass.\n"
	"\n"
	"  -s, --source ADDRESS          source 10.0.0.2 or network 10.0.0.0/8\n"
	"  -d, --destination ADDRESS     destination or network\n"
	"  -S, --sport PORTS             source port 53 or ports 1000:2000\n"
	"  -D, --dport PORTS             destination port or ports\n"
	"  -p, --protocol udp|tcp        only this protocol (default: both)\n"
	"      --to-source TARGET        ADDRESS, ADDRESS:PORT or :PORT to put in\n"
	"      --to-destination TARGET   the same for the destination\n"
	"      --delete[=NUMBER]         delete a rule: this one, or by its number\n"
	"      --flush                   delete the interface's rules, or all rules\n"
	"      --list                    print the interface's rules, or all rules\n"
	"      --first-match             of several rules the first counts (default)\n"
	"      --last-match              the last one counts, as in the original\n"
	"      --json                    output for programs\n"
	"  -h, --help                    this text\n"
	"      --version                 the version\n"
	"\n"
	"Exit status: 0 done, 1 failed, 2 wrong usage. More: man 8 xdpluatables\n";

enum {
	OPTION_TO_SOURCE = 256, OPTION_TO_DESTINATION, OPTION_DELETE, OPTION_FLUSH, OPTION_LIST,
	OPTION_FIRST, OPTION_LAST, OPTION_JSON, OPTION_VERSION,
};

static const struct option long_options[] = {
	{ "source", required_argument, NULL, 's' },
	{ "destination", required_argument, NULL, 'd' },
	{ "sport", required_argument, NULL, 'S' },
	{ "dport", required_argument, NULL, 'D' },
	{ "protocol", required_argument, NULL, 'p' },
	{ "to-source", required_argument, NULL, OPTION_TO_SOURCE },
	{ "to-destination", required_argument, NULL, OPTION_TO_DESTINATION },
	{ "delete", optional_argument, NULL, OPTION_DELETE },
	{ "flush", no_argument, NULL, OPTION_FLUSH },
	{ "list", no_argument, NULL, OPTION_LIST },
	{ "first-match", no_argument, NULL, OPTION_FIRST },
	{ "last-match", no_argument, NULL, OPTION_LAST },
	{ "json", no_argument, NULL, OPTION_JSON },
	{ "help", no_argument, NULL, 'h' },
	{ "version", no_argument, NULL, OPTION_VERSION },
	{ }
};

static int take_part(struct rule *rule, int option)
{
	switch (option) {
	case 's':
		return parse_network(&rule->source, optarg);
	case 'd':
		return parse_network(&rule->destination, optarg);
	case 'S':
		return parse_ports(&rule->sport, optarg);
	case 'D':
		return parse_ports(&rule->dport, optarg);
	case 'p':
		return parse_protocol(&rule->protocol, optarg);
	case OPTION_TO_SOURCE:
		return parse_target(&rule->to_source, optarg);
	case OPTION_TO_DESTINATION:
		return parse_target(&rule->to_destination, optarg);
	default:		/* getopt has said it */
		return complain_usage("wrong option");
	}
}

static int take_number(struct options *options, const char *text)
{
	char *end;
	unsigned long value = strtoul(text, &end, 10);

	if (!isdigit((unsigned char)*text) || *end || value < 1 || value > RULES_MAX)
		return complain_usage("no number of a rule: %s: --list shows them", text);
	options->number = value;
	return DONE;
}

static int take_action(struct options *options, enum action action)
{
	if (options->action != ACTION_ADD && options->action != action)
		return complain_usage("--delete, --flush and --list exclude each other");
	options->action = action;
	return DONE;
}

static int take_order(struct options *options, enum order order)
{
	if (options->order && options->order != order)
		return complain_usage("--first-match and --last-match exclude each other");
	options->order = order;
	return DONE;
}

static int take_option(struct options *options, int option)
{
	switch (option) {
	case OPTION_DELETE:
		if (optarg && take_number(options, optarg))
			return USAGE;
		return take_action(options, ACTION_DELETE);
	case OPTION_FLUSH:
		return take_action(options, ACTION_FLUSH);
	case OPTION_LIST:
		return take_action(options, ACTION_LIST);
	case OPTION_FIRST:
		return take_order(options, ORDER_FIRST_MATCH);
	case OPTION_LAST:
		return take_order(options, ORDER_LAST_MATCH);
	case OPTION_JSON:
		options->json = true;
		return DONE;
	default:
		options->has_rule = true;
		return take_part(&options->rule, option);
	}
}

/* What may stand together. */
static int settle(const struct options *options)
{
	bool changes = options->action == ACTION_ADD || options->action == ACTION_DELETE;

	if (changes && !options->interface)
		return complain_usage("interface name not specified");
	if (!changes && (options->has_rule || options->order))
		return complain_usage("--flush and --list take no rule");
	if (options->action == ACTION_DELETE && options->has_rule == !!options->number)
		return complain_usage("--delete needs either a rule or a number");
	if (options->action == ACTION_DELETE && options->order)
		return complain_usage("--delete changes no order");
	if (options->action == ACTION_ADD && !options->has_rule && !options->order)
		return complain_usage("nothing to do: give a rule, --list, --delete or --flush");
	return DONE;
}

int options_parse(struct options *options, int argc, char **argv)
{
	int option;

	*options = (struct options){ .rule = RULE_ANY };
	while ((option = getopt_long(argc, argv, "s:d:S:D:p:h", long_options, NULL)) != -1) {
		if (option == 'h' || option == OPTION_VERSION) {
			options->action = option == 'h' ? ACTION_HELP : ACTION_VERSION;
			return DONE;
		}
		if (take_option(options, option))
			return USAGE;
	}
	if (argc - optind > 1)
		return complain_usage("more than one interface: %s", argv[optind + 1]);
	options->interface = argv[optind];
	return settle(options);
}
