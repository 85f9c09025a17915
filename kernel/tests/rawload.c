// SPDX-License-Identifier: GPL-2.0-only
/*
 * rawload: sends a LOAD that the command would refuse to send, to see the kernel refuse it.
 *
 *	rawload FILES BYTES	so many scripts of so many blanks each, into the instance "raw"
 *
 * Prints the name of the errno, or OK, and what the kernel says.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "netlink.h"

int main(int argc, char **argv)
{
	struct channel channel;
	struct nlmsghdr *request;
	struct nlattr *nest;
	int files, bytes, error;
	char *source;

	if (argc != 3) {
		fputs("Usage: rawload FILES BYTES\n", stderr);
		return 2;
	}
	files = atoi(argv[1]);
	bytes = atoi(argv[2]);
	source = malloc(bytes + 1);
	if (!source || channel_open(&channel))
		return 1;
	memset(source, ' ', bytes);
	request = request_new(&channel, XDPLUA_CMD_LOAD, 0, 256 + files * (bytes + 64));
	mnl_attr_put_strz(request, XDPLUA_A_INSTANCE, "raw");
	for (int i = 0; i < files; i++) {
		nest = mnl_attr_nest_start(request, XDPLUA_A_FILE);
		mnl_attr_put_strz(request, XDPLUA_FILE_NAME, "blanks.lua");
		mnl_attr_put(request, XDPLUA_FILE_SOURCE, bytes, source);
		mnl_attr_nest_end(request, nest);
	}
	error = request_send(&channel, request, NULL, NULL);
	printf("%s: %s\n", error ? strerrorname_np(-error) : "OK", channel.error);
	free(request);
	free(source);
	channel_close(&channel);
	return 0;
}
