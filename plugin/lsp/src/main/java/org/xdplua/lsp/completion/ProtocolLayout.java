// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.completion;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The header of a protocol, as a layout.
 *
 * @param name   what a local with the layout is called
 * @param title  for people, with the source of the format
 * @param fields each as it is written in a table
 */
record ProtocolLayout(String name, String title, List<String> fields) {
	static final List<ProtocolLayout> ALL = List.of(
			new ProtocolLayout("ethernet", "Ethernet header (IEEE 802.3)", List.of("destination = {0, 48}", "source = {48, 48}", "type = {96, 16}")),
			new ProtocolLayout("ipv4", "IPv4 header (RFC 791)", List.of("version = {0, 4}", "ihl = {4, 4}", "dscp = {8, 6}", "ecn = {14, 2}", "total_length = {16, 16}",
					"id = {32, 16}", "flags = {48, 3}", "fragment_offset = {51, 13}", "ttl = {64, 8}", "protocol = {72, 8}", "checksum = {80, 16}", "source = {96, 32}",
					"destination = {128, 32}")),
			new ProtocolLayout("ipv6", "IPv6 header (RFC 8200)", List.of("version = {0, 4}", "traffic_class = {4, 8}", "flow_label = {12, 20}", "payload_length = {32, 16}",
					"next_header = {48, 8}", "hop_limit = {56, 8}", "source = {8, 16, \"string\"}", "destination = {24, 16, \"string\"}")),
			new ProtocolLayout("tcp", "TCP header (RFC 9293)", List.of("source_port = {0, 16}", "destination_port = {16, 16}", "sequence = {32, 32}", "acknowledgment = {64, 32}",
					"data_offset = {96, 4}", "flags = {104, 8}", "window = {112, 16}", "checksum = {128, 16}", "urgent = {144, 16}")),
			new ProtocolLayout("udp", "UDP header (RFC 768)", List.of("source_port = {0, 16}", "destination_port = {16, 16}", "length = {32, 16}", "checksum = {48, 16}")),
			new ProtocolLayout("dns", "DNS header (RFC 1035)", List.of("id = {0, 16}", "response = {16, 1}", "opcode = {17, 4}", "authoritative = {21, 1}", "truncated = {22, 1}",
					"recursion_desired = {23, 1}", "recursion_available = {24, 1}", "rcode = {28, 4}", "questions = {32, 16}", "answers = {48, 16}", "authorities = {64, 16}",
					"additionals = {80, 16}")),
			new ProtocolLayout("icmp", "ICMP echo header (RFC 792)", List.of("type = {0, 8}", "code = {8, 8}", "checksum = {16, 16}", "id = {32, 16}", "sequence = {48, 16}")));

	/** The fields, a line each. */
	String body(String indent) {
		return fields.stream().map(field -> indent + field + ",").collect(Collectors.joining("\n"));
	}

	/** A statement that makes the layout. */
	String statement() {
		return "local " + name + " = data.layout {\n" + body("\t") + "\n}\n";
	}
}
