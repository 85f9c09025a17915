/* SPDX-License-Identifier: GPL-2.0-only */
/* The parts of a rule as people write them. Each parser returns DONE, or USAGE after saying what is wrong. */
#ifndef XDPLUATABLES_PARSE_H
#define XDPLUATABLES_PARSE_H

#include <stdio.h>

#include "rule.h"

int parse_network(struct network *network, const char *text);	/* 10.0.0.2, 10.0.0.0/8 */
int parse_ports(struct range *ports, const char *text);		/* 53, 1000:2000 */
int parse_protocol(uint8_t *protocol, const char *text);	/* udp, tcp */
int parse_target(struct target *target, const char *text);	/* 192.168.0.1, 192.168.0.1:53, :53 */

/* The same backwards, into text; NULL for a part that says nothing. Bytes of text: */
#define PART_SIZE	32

const char *format_network(char text[PART_SIZE], struct network network);
const char *format_ports(char text[PART_SIZE], struct range ports);
const char *format_protocol(uint8_t protocol);
const char *format_target(char text[PART_SIZE], struct target target);

#endif
