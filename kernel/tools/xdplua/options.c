// SPDX-License-Identifier: GPL-2.0-only
#include <ctype.h>
#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <linux/bpf.h>

#include "maps.h"
#include "message.h"
#include "options.h"

const char options_help[] =
	"Usage: xdplua -L FILE [-L FILE ...] [-F FUNCTION] [-I INSTANCE] [--replace]\n"
	"              [--mode generic|native] [--on-error pass|drop|aborted]\n"
	"              [--confirm-within SECONDS] [INTERFACE]\n"
	"       xdplua --bundle FILE [the same options] [INTERFACE]\n"
	"       xdplua -F FUNCTION [-I INSTANCE] [--mode generic|native] INTERFACE\n"
	"       xdplua --on-error pass|drop|aborted INTERFACE\n"
	"       xdplua confirm TOKEN\n"
	"       xdplua reset INTERFACE\n"
	"       xdplua unload INSTANCE\n"
	"       xdplua -d INTERFACE\n"
	"       xdplua status [--json] [INTERFACE]\n"
	"       xdplua map [--json]\n"
	"       xdplua map bind NAME PATH|id:N\n"
	"       xdplua map unbind NAME\n"
	"\n"
	"Runs Lua scripts on the packets that an interface receives.\n"
	"\n"
	"  -L, --load FILE          load a script; FILE may be - (standard input) or\n"
	"                           NAME=FILE to name it in messages\n"
	"      --bundle FILE        load the scripts of a bundle, usually from -\n"
	"  -F, --function FUNCTION  the function that judges packets (default: the one\n"
	"                           attached, else callback)\n"
	"  -I, --instance INSTANCE  the Lua states to use (default: those of the\n"
	"                           attachment, else default)\n"
	"      --replace            start with fresh states instead of adding to them\n"
	"      --mode MODE          generic (default) or native\n"
	"      --on-error VERDICT   pass (default), drop or aborted: what becomes of a\n"
	"                           packet when the function fails\n"
	"      --confirm-within SECONDS\n"
	"                           print a token, and undo this after 1 to 3600 seconds\n"
	"                           unless 'xdplua confirm TOKEN' comes before\n"
	"  -d, --detach             judge the interface's packets no longer\n"
	"      map                  list the BPF maps that scripts reach by a name; bind\n"
	"                           a pinned map, or the one with this id; unbind it\n"
	"      --json               output for programs: status, map, --confirm-within\n"
	"  -h, --help               this text\n"
	"      --version            the version\n"
	"\n"
	"Exit status: 0 done, 1 failed, 2 wrong usage. More: man 8 xdplua\n";

enum { OPTION_BUNDLE = 256, OPTION_REPLACE, OPTION_MODE, OPTION_ON_ERROR, OPTION_CONFIRM, OPTION_JSON, OPTION_VERSION };

static const struct option long_options[] = {
	{ "load", required_argument, NULL, 'L' },
	{ "bundle", required_argument, NULL, OPTION_BUNDLE },
	{ "function", required_argument, NULL, 'F' },
	{ "instance", required_argument, NULL, 'I' },
	{ "replace", no_argument, NULL, OPTION_REPLACE },
	{ "mode", required_argument, NULL, OPTION_MODE },
	{ "on-error", required_argument, NULL, OPTION_ON_ERROR },
	{ "confirm-within", required_argument, NULL, OPTION_CONFIRM },
	{ "detach", no_argument, NULL, 'd' },
	{ "json", no_argument, NULL, OPTION_JSON },
	{ "help", no_argument, NULL, 'h' },
	{ "version", no_argument, NULL, OPTION_VERSION },
	{ }
};

static int check_name(const char *what, const char *name)
{
	if (!*name || strlen(name) > XDPLUA_NAME_MAX)
		return complain_usage("%s name has %zu bytes, 1 to %d are allowed", what, strlen(name), XDPLUA_NAME_MAX);
	return DONE;
}

static int take_seconds(struct options *options, const char *text)
{
	unsigned long seconds;
	char *end;

	errno = 0;
	seconds = strtoul(text, &end, 10);
	if (!isdigit((unsigned char)*text) || *end || errno || seconds < 1 || seconds > XDPLUA_CONFIRM_MAX)
		return complain_usage("no time to confirm within: %s: 1 to %d seconds are allowed", text,
				      XDPLUA_CONFIRM_MAX);
	options->confirm_seconds = seconds;
	return DONE;
}

static int take_token(struct options *options, const char *text)
{
	char *end;

	errno = 0;
	options->token = strtoull(text, &end, 16);
	if (!isxdigit((unsigned char)*text) || *end || errno || !options->token)
		return complain_usage("no token: %s: it is what --confirm-within printed", text);
	options->action = ACTION_CONFIRM;
	return DONE;
}

static int take_on_error(struct options *options, const char *verdict)
{
	if (strcmp(verdict, "pass") == 0)
		options->on_error = XDP_PASS;
	else if (strcmp(verdict, "drop") == 0)
		options->on_error = XDP_DROP;
	else if (strcmp(verdict, "aborted") == 0)
		options->on_error = XDP_ABORTED;
	else
		return complain_usage("unknown verdict on an error: %s: there are pass, drop and aborted", verdict);
	return DONE;
}

/* Returns DONE or USAGE; *detach tells whether -d was given. */
static int take_option(struct options *options, int option, bool *detach)
{
	switch (option) {
	case 'L':
		if (options->file_count == XDPLUA_FILES_MAX)
			return complain_usage("too many scripts: %d are allowed in one load", XDPLUA_FILES_MAX);
		options->files[options->file_count++] = optarg;
		return DONE;
	case OPTION_BUNDLE:
		if (options->bundle)
			return complain_usage("more than one bundle");
		options->bundle = optarg;
		return DONE;
	case 'F':
		options->function = optarg;
		return check_name("function", optarg);
	case 'I':
		options->instance = optarg;
		return check_name("instance", optarg);
	case OPTION_REPLACE:
		options->replace = true;
		return DONE;
	case OPTION_MODE:
		if (strcmp(optarg, "generic") == 0)
			options->mode = XDPLUA_MODE_GENERIC;
		else if (strcmp(optarg, "native") == 0)
			options->mode = XDPLUA_MODE_NATIVE;
		else
			return complain_usage("unknown mode: %s: there are generic and native", optarg);
		return DONE;
	case OPTION_ON_ERROR:
		return take_on_error(options, optarg);
	case OPTION_CONFIRM:
		return take_seconds(options, optarg);
	case 'd':
		*detach = true;
		return DONE;
	case OPTION_JSON:
		options->json = true;
		return DONE;
	case 'h':
		options->action = ACTION_HELP;
		return DONE;
	case OPTION_VERSION:
		options->action = ACTION_VERSION;
		return DONE;
	default:		/* getopt has said it */
		return complain_usage("wrong option");
	}
}

/* What may stand together, and the action that follows from it. */
static int settle_action(struct options *options, bool status, bool detach)
{
	bool scripts = options->file_count || options->bundle;
	bool loads = scripts || options->function || options->instance || options->replace || options->mode ||
		     options->on_error >= 0 || options->confirm_seconds;

	if (status && (loads || detach))
		return complain_usage("status takes only --json and an interface");
	if (detach && loads)
		return complain_usage("-d takes only an interface");
	if (options->json && !status && !options->confirm_seconds)
		return complain_usage("--json is for status and --confirm-within");
	if (options->confirm_seconds && !scripts && !options->function && options->on_error < 0)
		return complain_usage("--confirm-within needs something to do: give -L, --bundle, -F or --on-error");
	if (options->file_count && options->bundle)
		return complain_usage("-L and --bundle exclude each other");
	if (options->replace && !scripts)
		return complain_usage("--replace needs scripts: give -L or --bundle");
	if (!status && !detach && !scripts && !options->function && options->on_error < 0)
		return complain_usage("nothing to do: give -L, -F, -d or status");
	if (!options->interface && (detach || options->function || options->mode || options->on_error >= 0))
		return complain_usage("no interface given");

	options->action = status ? ACTION_STATUS : detach ? ACTION_DETACH : scripts ? ACTION_LOAD : ACTION_FUNCTION;
	return DONE;
}

/* The first word of a command that takes one argument and no options; NULL when it is none. */
static const char *find_word(const char *text)
{
	static const char *const words[] = { "confirm", "reset", "unload" };

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strcmp(text, words[i]) == 0)
			return words[i];
	return NULL;
}

static int take_word(struct options *options, const char *word, int count, char **arguments, bool with_options)
{
	const char *what = *word == 'c' ? "token" : *word == 'r' ? "interface" : "instance";

	if (with_options)
		return complain_usage("%s takes no options", word);
	if (count != 1)
		return complain_usage("%s %s given", count ? "more than one" : "no", what);
	if (*word == 'c')
		return take_token(options, arguments[0]);
	if (*word == 'r') {
		options->action = ACTION_RESET;
		options->interface = arguments[0];
		return DONE;
	}
	options->action = ACTION_UNLOAD;
	options->instance = arguments[0];
	return check_name("instance", options->instance);
}

int options_parse(struct options *options, int argc, char **argv)
{
	/* An interface may be called status too: `xdplua -d status`. */
	bool status = argc > 1 && strcmp(argv[1], "status") == 0, detach = false;
	const char *word = argc > 1 ? find_word(argv[1]) : NULL;
	int option;

	*options = (struct options){ .action = ACTION_LOAD, .on_error = -1 };
	if (argc > 1 && strcmp(argv[1], "map") == 0)
		return maps_parse(options, argc - 1, argv + 1);
	if (status || word) {
		argc--;
		argv++;
	}
	argv[0] = "xdplua";
	while ((option = getopt_long(argc, argv, "L:F:I:dh", long_options, NULL)) != -1) {
		if (take_option(options, option, &detach))
			return USAGE;
	}
	if (options->action == ACTION_HELP || options->action == ACTION_VERSION)
		return DONE;
	if (word)
		return take_word(options, word, argc - optind, argv + optind, optind > 1);
	if (argc - optind > 1)
		return complain_usage("more than one interface: %s", argv[optind + 1]);
	options->interface = argv[optind];
	return settle_action(options, status, detach);
}
