// SPDX-License-Identifier: GPL-2.0-only
/*
 * One transaction: RESERVE a number, make program and link with it, hand the link over in the LOAD or
 * ATTACH. Only the last step is needed on an interface that is attached already, and where the kernel
 * calls the module itself, in generic mode. Whatever fails, closing socket and link undoes the steps before.
 */
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <linux/genetlink.h>

#include "deploy.h"
#include "message.h"
#include "report.h"
#include "status.h"

/* What the request will say, from the options and from what is attached already. */
struct plan {
	const char *instance;
	const char *function;		/* NULL: nothing is to be attached */
	enum xdplua_mode mode;
	bool needs_program;
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
	if (!attachment) {
		plan->needs_program = interface && (status->version != XDPLUA_VERSION_CORE || options->program ||
						    plan->mode != XDPLUA_MODE_GENERIC);
		return DONE;
	}
	if (options->program && attachment->version == XDPLUA_VERSION_CORE)
		return complain("interface is attached without an eBPF program: %s: detach it first ('xdplua -d %s')",
				interface->name, interface->name);
	if (options->mode && options->mode != attachment->mode)
		return complain("interface is attached in %s mode: %s: detach it first ('xdplua -d %s')",
				mode_name(attachment->mode), interface->name, interface->name);
	plan->mode = attachment->mode;
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
static int print_token(uint64_t token)
{
	printf("%016" PRIx64 "\n", token);
	return fflush(stdout) ? complain("cannot write the token: %s", strerror(errno)) : DONE;
}

static int tell(const struct options *options, const struct plan *plan, const struct scripts *scripts,
		const struct interface *interface, const struct status *before, uint64_t token)
{
	struct deployed deployed = {
		.interface = interface ? interface->name : NULL,
		.ifindex = interface ? interface->ifindex : 0,
		.instance = plan->instance,
		.function = plan->function,
		.mode = plan->mode,
		.replaced = options->replace,
		.scripts = scripts,
		.token = token,
		.confirm_seconds = options->confirm_seconds,
		.before = before,
	};

	if (options->json)
		return report_deployed(&deployed);
	return token ? print_token(token) : DONE;
}

/* link_fd is -1 where no program is needed. */
static int send_plan(struct channel *channel, const struct options *options, const struct plan *plan,
		     const struct scripts *scripts, const struct interface *interface, const struct status *before,
		     int link_fd, uint32_t program_id)
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
	return tell(options, plan, scripts, interface, before, token);
}

static int carry_out(struct channel *channel, const struct options *options, const struct plan *plan,
		     const struct scripts *scripts, const struct interface *interface, const struct status *before)
{
	uint32_t program_id = 0;
	int link_fd, status;

	if (!plan->needs_program)
		return send_plan(channel, options, plan, scripts, interface, before, -1, 0);
	if (reserve(channel, interface, &program_id))
		return FAILED;
	link_fd = program_link(interface, plan->mode, program_id);
	if (link_fd < 0)
		return FAILED;
	status = send_plan(channel, options, plan, scripts, interface, before, link_fd, program_id);
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
		status = carry_out(channel, options, &plan, scripts, interface, &before);
	status_free(&before);
	return status;
}

/* Sends a request that was filled in and frees it. Returns 0 or -errno. */
static int send_only(struct channel *channel, struct nlmsghdr *request)
{
	int error = request_send(channel, request, NULL, NULL);

	free(request);
	return error;
}

int confirm(struct channel *channel, const struct options *options)
{
	struct nlmsghdr *request = request_new(channel, XDPLUA_CMD_CONFIRM, 0, 64);
	char text[17];
	int error;

	mnl_attr_put_u64(request, XDPLUA_A_TOKEN, options->token);
	error = send_only(channel, request);
	snprintf(text, sizeof(text), "%016" PRIx64, options->token);
	if (error)
		return complain_of_kernel(channel, "cannot confirm", text, error);
	return options->json ? report("confirm", "token", text) : DONE;
}

/* A command that needs no more than the attached interface. */
static int to_attached(struct channel *channel, const struct options *options, const struct interface *interface,
		       enum xdplua_cmd command, const char *name)
{
	struct nlmsghdr *request = request_new(channel, command, 0, 64);
	char what[32];
	int error;

	mnl_attr_put_u32(request, XDPLUA_A_IFINDEX, interface->ifindex);
	error = send_only(channel, request);
	if (error == -ENOENT)
		return complain("nothing is attached: %s: 'xdplua status' lists what is", interface->name);
	snprintf(what, sizeof(what), "cannot %s", name);
	if (error)
		return complain_of_kernel(channel, what, interface->name, error);
	return options->json ? report(name, "interface", interface->name) : DONE;
}

int reset(struct channel *channel, const struct options *options, const struct interface *interface)
{
	return to_attached(channel, options, interface, XDPLUA_CMD_RESET, "reset");
}

int detach(struct channel *channel, const struct options *options, const struct interface *interface)
{
	return to_attached(channel, options, interface, XDPLUA_CMD_DETACH, "detach");
}

int unload(struct channel *channel, const struct options *options)
{
	struct nlmsghdr *request = request_new(channel, XDPLUA_CMD_UNLOAD, 0, 128);
	int error;

	mnl_attr_put_strz(request, XDPLUA_A_INSTANCE, options->instance);
	error = send_only(channel, request);
	if (error)
		return complain_of_kernel(channel, "cannot unload", options->instance, error);
	return options->json ? report("unload", "instance", options->instance) : DONE;
}
