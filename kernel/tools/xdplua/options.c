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
	"              [--mode generic|native] [--program] [--on-error pass|drop|aborted]\n"
	"              [--confirm-within SECONDS] [INTERFACE]\n"
	"       xdplua --bundle FILE [the same options] [INTERFACE]\n"
	"       xdplua -F FUNCTION [-I INSTANCE] [--mode generic|native] INTERFACE\n"
	"       xdplua --on-error pass|drop|aborted INTERFACE\n"
	"       xdplua confirm TOKEN\n"
	"       xdplua reset INTERFACE\n"
	"       xdplua unload INSTANCE\n"
	"       xdplua -d INTERFACE\n"
	"       xdplua status [INTERFACE]\n"
	"       xdplua watch [--interval SECONDS] [INTERFACE]\n"
	"       xdplua map\n"
	"       xdplua map bind NAME PATH|id:N\n"
	"       xdplua map unbind NAME\n"
	"       xdplua store [PREFIX]\n"
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
	"      --program            attach by an eBPF program even where the kernel can\n"
	"                           call Lua without one (the core version)\n"
	"      --on-error VERDICT   pass (default), drop or aborted: what becomes of a\n"
	"                           packet when the function fails\n"
	"      --confirm-within SECONDS\n"
	"                           print a token, and undo this after 1 to 3600 seconds\n"
	"                           unless 'xdplua confirm TOKEN' comes before\n"
	"  -d, --detach             judge the interface's packets no longer\n"
	"      --interval SECONDS   watch: between two looks at the counters (default: 1)\n"
	"      map                  list the BPF maps that scripts reach by a name; bind\n"
	"                           a pinned map, or the one with this id; unbind it\n"
	"      --json               output for programs, with every command; what fails\n"
	"                           is an object with the member error\n"
	"  -h, --help               this text\n"
	"      --version            the version\n"
	"\n"
	"Exit status: 0 done, 1 failed, 2 wrong usage. More: man 8 xdplua\n";

enum { OPTION_BUNDLE = 256, OPTION_REPLACE, OPTION_MODE, OPTION_PROGRAM, OPTION_ON_ERROR, OPTION_CONFIRM, OPTION_INTERVAL, OPTION_JSON, OPTION_VERSION };

static const struct option long_options[] = {
	{ "load", required_argument, NULL, 'L' },
	{ "bundle", required_argument, NULL, OPTION_BUNDLE },
	{ "function", required_argument, NULL, 'F' },
	{ "instance", required_argument, NULL, 'I' },
	{ "replace", no_argument, NULL, OPTION_REPLACE },
	{ "mode", required_argument, NULL, OPTION_MODE },
	{ "program", no_argument, NULL, OPTION_PROGRAM },
	{ "on-error", required_argument, NULL, OPTION_ON_ERROR },
	{ "confirm-within", required_argument, NULL, OPTION_CONFIRM },
	{ "interval", required_argument, NULL, OPTION_INTERVAL },
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

static int take_seconds(unsigned int *seconds, const char *what, const char *text)
{
	unsigned long number;
	char *end;

	errno = 0;
	number = strtoul(text, &end, 10);
	if (!isdigit((unsigned char)*text) || *end || errno || number < 1 || number > XDPLUA_CONFIRM_MAX)
		return complain_usage("no time %s: %s: 1 to %d seconds are allowed", what, text,
				      XDPLUA_CONFIRM_MAX);
	*seconds = number;
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
	case OPTION_PROGRAM:
		options->program = true;
		return DONE;
	case OPTION_ON_ERROR:
		return take_on_error(options, optarg);
	case OPTION_CONFIRM:
		return take_seconds(&options->confirm_seconds, "to confirm within", optarg);
	case OPTION_INTERVAL:
		return take_seconds(&options->interval, "between two counters", optarg);
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

/* A command of its own, with one argument. */
static const struct word {
	const char *name;
	enum action action;
	const char *argument;
	bool optional;
} words[] = {
	/* An interface may be called status too: `xdplua -d status`. */
	{ "status", ACTION_STATUS, "interface", true },
	{ "watch", ACTION_WATCH, "interface", true },
	{ "store", ACTION_STORE, "prefix", true },
	{ "confirm", ACTION_CONFIRM, "token", false },
	{ "reset", ACTION_RESET, "interface", false },
	{ "unload", ACTION_UNLOAD, "instance", false },
};

static const struct word *find_word(const char *text)
{
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (text && strcmp(text, words[i].name) == 0)
			return &words[i];
	return NULL;
}

/* Whether there are options that load or attach. */
static bool loads(const struct options *options)
{
	return options->file_count || options->bundle || options->function || options->instance ||
	       options->replace || options->mode || options->program || options->on_error >= 0 || options->confirm_seconds;
}

static int settle_word(struct options *options, const struct word *word, const char *argument, bool detach)
{
	if (detach || loads(options))
		return complain_usage("%s takes only %s--json and %s %s", word->name,
				      word->action == ACTION_WATCH ? "--interval, " : "",
				      *word->argument == 'i' ? "an" : "a", word->argument);
	if (!argument && !word->optional)
		return complain_usage("no %s given", word->argument);
	options->action = word->action;
	switch (word->action) {
	case ACTION_CONFIRM:
		return take_token(options, argument);
	case ACTION_STORE:
		options->prefix = argument;
		return DONE;
	case ACTION_UNLOAD:
		options->instance = argument;
		return check_name("instance", argument);
	default:
		options->interface = argument;
		return DONE;
	}
}

/* What may stand together, and the action that follows from it. */
static int settle_action(struct options *options, bool detach)
{
	bool scripts = options->file_count || options->bundle;

	if (detach && loads(options))
		return complain_usage("-d takes only --json and an interface");
	if (options->confirm_seconds && !scripts && !options->function && options->on_error < 0)
		return complain_usage("--confirm-within needs something to do: give -L, --bundle, -F or --on-error");
	if (options->file_count && options->bundle)
		return complain_usage("-L and --bundle exclude each other");
	if (options->replace && !scripts)
		return complain_usage("--replace needs scripts: give -L or --bundle");
	if (!detach && !scripts && !options->function && options->on_error < 0)
		return complain_usage("nothing to do: give -L, -F, -d or a command such as status");
	if (!options->interface && (detach || options->function || options->mode || options->program || options->on_error >= 0))
		return complain_usage("no interface given");

	options->action = detach ? ACTION_DETACH : scripts ? ACTION_LOAD : ACTION_FUNCTION;
	return DONE;
}

int options_parse(struct options *options, int argc, char **argv)
{
	const struct word *word = find_word(argv[1]);
	bool detach = false;
	int option;

	*options = (struct options){ .action = ACTION_LOAD, .on_error = -1 };
	if (argc > 1 && strcmp(argv[1], "map") == 0)
		return maps_parse(options, argc - 1, argv + 1);
	if (word) {
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
	/* options may come before the word; with these what follows is an interface, whatever it is called */
	if (!word && !detach && !loads(options) && (word = find_word(argv[optind])))
		optind++;
	if (argc - optind > 1)
		return complain_usage("more than one %s: %s", word ? word->argument : "interface", argv[optind + 1]);
	if (options->interval && (!word || word->action != ACTION_WATCH))
		return complain_usage("--interval is for watch");
	if (word)
		return settle_word(options, word, argv[optind], detach);
	options->interface = argv[optind];
	return settle_action(options, detach);
}
