// SPDX-License-Identifier: GPL-2.0-only
/*
 * One transaction: RESERVE a number, make program and link with it, hand the link over in the LOAD or
 * ATTACH. On an interface that is attached already only the last step is needed. Whatever fails, closing
 * socket and link undoes the steps before.
 */
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <linux/genetlink.h>

#include "deploy.h"
#include "json.h"
#include "message.h"
#include "status.h"

/* What the request will say, from the options and from what is attached already. */
struct plan {
	const char *instance;
	const char *function;		/* NULL: nothing is to be attached */
	enum xdplua_mode mode;
	bool attached;
};

/* Room for a request: each script with its name, and a dozen small attributes. */
static size_t room(const struct scripts *scripts)
{
	size_t size = 4096;

	for (unsigned int i = 0; i < scripts->count; i++)
		size += scripts->files[i].size + 256;
	return size;
}

static int on_reserved(const struct nlmsghdr *message, void *data)
{
	uint32_t *program_id = data;
	struct nlattr *attribute;

	mnl_attr_for_each(attribute, message, sizeof(struct genlmsghdr))
		if (mnl_attr_get_type(attribute) == XDPLUA_A_PROG_ID)
			*program_id = mnl_attr_get_u32(attribute);
	return MNL_CB_OK;
}

static int reserve(struct channel *channel, const struct interface *interface, uint32_t *program_id)
{
	struct nlmsghdr *request = request_new(channel, XDPLUA_CMD_RESERVE, 0, 64);
	int error;

	mnl_attr_put_u32(request, XDPLUA_A_IFINDEX, interface->ifindex);
	error = request_send(channel, request, on_reserved, program_id);
	free(request);
	return error ? complain_of_kernel(channel, "cannot attach", interface->name, error) : DONE;
}

static int plan_for(struct channel *channel, const struct options *options, const struct interface *interface,
		    struct plan *plan, struct status *status)
{
	const struct attachment_status *attachment;

	*plan = (struct plan){
		.instance = options->instance ? options->instance : "default",
		.function = options->function ? options->function : interface ? "callback" : NULL,
		.mode = options->mode ? options->mode : XDPLUA_MODE_GENERIC,
	};
	if (status_get(channel, status))
		return FAILED;
	attachment = interface ? status_find(status, interface->ifindex) : NULL;
	if (!attachment)
		return DONE;
	if (options->mode && options->mode != attachment->mode)
		return complain("interface is attached in %s mode: %s: detach it first ('xdplua -d %s')",
				mode_name(attachment->mode), interface->name, interface->name);
	plan->attached = true;
	if (!options->instance)
		plan->instance = attachment->instance;
	if (!options->function)
		plan->function = attachment->function;
	return DONE;
}

static void put_script(struct nlmsghdr *request, const struct script *script)
{
	struct nlattr *nest = mnl_attr_nest_start(request, XDPLUA_A_FILE);

	mnl_attr_put_strz(request, XDPLUA_FILE_NAME, script->name);
	mnl_attr_put(request, XDPLUA_FILE_SOURCE, script->size, script->source);
	mnl_attr_nest_end(request, nest);
}

static int complain_of_load(const struct channel *channel, const struct plan *plan,
			    const struct scripts *scripts, const struct interface *interface, int error)
{
	const char *where = interface ? interface->name : plan->instance;

	if (error == -ENOENT && plan->function && !*channel->error)
		return complain("no such function: %s in instance %s: define it as a global, or name another with -F",
				plan->function, plan->instance);
	return complain_of_kernel(channel, scripts->count ? "the kernel refused the scripts" : "cannot attach", where, error);
}

static int on_token(const struct nlmsghdr *message, void *data)
{
	uint64_t *token = data;
	struct nlattr *attribute;

	mnl_attr_for_each(attribute, message, sizeof(struct genlmsghdr))
		if (mnl_attr_get_type(attribute) == XDPLUA_A_TOKEN)
			*token = mnl_attr_get_u64(attribute);
	return MNL_CB_OK;
}

/* A token that nobody gets to read is as good as none: the kernel will undo the change. */
static int print_token(const struct options *options, uint64_t token)
{
	char text[17];

	snprintf(text, sizeof(text), "%016" PRIx64, token);
	if (options->json) {
		json_open(NULL, '{');
		json_string("token", text);
		json_number("confirm_within", options->confirm_seconds);
		json_close('}');
		putchar('\n');
	} else {
		puts(text);
	}
	return fflush(stdout) ? complain("cannot write the token: %s", strerror(errno)) : DONE;
}

/* link_fd is -1 where the interface is attached already or none is given. */
static int send_plan(struct channel *channel, const struct options *options, const struct plan *plan,
		     const struct scripts *scripts, const struct interface *interface, int link_fd, uint32_t program_id)
{
	struct nlmsghdr *request = request_new(channel, scripts->count ? XDPLUA_CMD_LOAD : XDPLUA_CMD_ATTACH, 0,
					       room(scripts));
	uint64_t token = 0;
	int error;

	mnl_attr_put_strz(request, XDPLUA_A_INSTANCE, plan->instance);
	if (interface) {
		mnl_attr_put_u32(request, XDPLUA_A_IFINDEX, interface->ifindex);
		mnl_attr_put_strz(request, XDPLUA_A_FUNCTION, plan->function);
		if (options->on_error >= 0)
			mnl_attr_put_u32(request, XDPLUA_A_ON_ERROR, options->on_error);
	}
	if (link_fd >= 0) {
		mnl_attr_put_u32(request, XDPLUA_A_LINK_FD, link_fd);
		mnl_attr_put_u32(request, XDPLUA_A_PROG_ID, program_id);
	}
	if (options->confirm_seconds)
		mnl_attr_put_u32(request, XDPLUA_A_CONFIRM_SECONDS, options->confirm_seconds);
	if (options->replace)
		mnl_attr_put(request, XDPLUA_A_REPLACE, 0, NULL);
	for (unsigned int i = 0; i < scripts->count; i++)
		put_script(request, &scripts->files[i]);
	error = request_send(channel, request, on_token, &token);
	free(request);
	if (error)
		return complain_of_load(channel, plan, scripts, interface, error);
	return token ? print_token(options, token) : DONE;
}

static int carry_out(struct channel *channel, const struct options *options, const struct plan *plan,
		     const struct scripts *scripts, const struct interface *interface)
{
	uint32_t program_id = 0;
	int link_fd, status;

	if (!interface || plan->attached)
		return send_plan(channel, options, plan, scripts, interface, -1, 0);
	if (reserve(channel, interface, &program_id))
		return FAILED;
	link_fd = program_link(interface, plan->mode, program_id);
	if (link_fd < 0)
		return FAILED;
	status = send_plan(channel, options, plan, scripts, interface, link_fd, program_id);
	close(link_fd);
	return status;
}

int deploy(struct channel *channel, const struct options *options, const struct scripts *scripts,
	   const struct interface *interface)
{
	struct status before;
	struct plan plan;
	int status;

	status = plan_for(channel, options, interface, &plan, &before);
	if (!status)
		status = carry_out(channel, options, &plan, scripts, interface);
	status_free(&before);
	return status;
}

int confirm(struct channel *channel, uint64_t token)
{
	struct nlmsghdr *request = request_new(channel, XDPLUA_CMD_CONFIRM, 0, 64);
	char text[17];
	int error;

	mnl_attr_put_u64(request, XDPLUA_A_TOKEN, token);
	error = request_send(channel, request, NULL, NULL);
	free(request);
	snprintf(text, sizeof(text), "%016" PRIx64, token);
	return error ? complain_of_kernel(channel, "cannot confirm", text, error) : DONE;
}

/* A command that needs no more than the attached interface; what is said when the kernel refuses it. */
static int to_attached(struct channel *channel, enum xdplua_cmd command, const struct interface *interface,
		       const char *what)
{
	struct nlmsghdr *request = request_new(channel, command, 0, 64);
	int error;

	mnl_attr_put_u32(request, XDPLUA_A_IFINDEX, interface->ifindex);
	error = request_send(channel, request, NULL, NULL);
	free(request);
	if (error == -ENOENT)
		return complain("nothing is attached: %s: 'xdplua status' lists what is", interface->name);
	return error ? complain_of_kernel(channel, what, interface->name, error) : DONE;
}

int reset(struct channel *channel, const struct interface *interface)
{
	return to_attached(channel, XDPLUA_CMD_RESET, interface, "cannot reset the counters");
}

int detach(struct channel *channel, const struct interface *interface)
{
	return to_attached(channel, XDPLUA_CMD_DETACH, interface, "cannot detach");
}

int unload(struct channel *channel, const char *instance)
{
	struct nlmsghdr *request = request_new(channel, XDPLUA_CMD_UNLOAD, 0, 128);
	int error;

	mnl_attr_put_strz(request, XDPLUA_A_INSTANCE, instance);
	error = request_send(channel, request, NULL, NULL);
	free(request);
	return error ? complain_of_kernel(channel, "cannot unload", instance, error) : DONE;
}
