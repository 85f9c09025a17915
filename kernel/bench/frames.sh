# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# The frames of the benchmark, as hexadecimal digits.

# repeat BYTES N
repeat() { for ((i = 0; i < $2; i++)); do printf '%s' "$1"; done; }

# word N: 16 bits
word() { printf '%04x' "$1"; }

# text STRING
text() { printf '%s' "$1" | od -An -v -tx1 | tr -d ' \n'; }

# udp_frame: 64 bytes to port 53
udp_frame() {
	printf '%s' 020000000001 020000000002 0800
	printf '%s' 45000032 00004000 40110000 c0000202 c0000201
	printf '%s' 0fa0 0035 001e 0000
	repeat 00 22
}

# tcp_frame PORT [PAYLOAD]: at least 64 bytes, without checksums
tcp_frame() {
	local payload=${2:-$(repeat 00 10)}
	printf '%s' 020000000001 020000000002 0800
	printf '%s' 4500 "$(word $((40 + ${#payload} / 2)))" 00004000 40060000 c0000202 c0000201
	printf '%s' 0fa0 "$(word "$1")" 00000001 00000001 50180200 00000000
	printf '%s' "$payload"
}

# dns_query NAME: for its address, as stub resolvers ask
dns_query() {
	local label name='' message
	for label in ${1//./ }; do name+=$(printf '%02x' "${#label}")$(text "$label"); done
	message=123401000001000000000000${name}0000010001
	printf '%s' 020000000001 020000000002 0800
	printf '%s' 4500 "$(word $((28 + ${#message} / 2)))" 00004000 40110000 c0000202 c0000201
	printf '%s' 0fa0 0035 "$(word $((8 + ${#message} / 2)))" 0000 "$message"
}

# extension TYPE BODY
extension() { printf '%s' "$(word "$1")" "$(word $((${#2} / 2)))" "$2"; }

# client_hello NAME: a TLS record of 517 bytes, which browsers pad to; the name comes second
client_hello() {
	local name extensions hello padding
	name=$(text "$1")
	extensions=$(
		extension 23 ''
		extension 0 "$(word $((${#name} / 2 + 3)))00$(word $((${#name} / 2)))$name"
		extension 10 0006001d00170018
		extension 16 000c02683208687474702f312e31
		extension 43 0403040303
	)
	# in front of the extensions: version, random, session, four ciphers, compression, and their length
	hello=0303$(repeat a5 32)20$(repeat 5a 32)0008130113021303c02f0100
	padding=$((517 - 5 - 4 - ${#hello} / 2 - 2 - ${#extensions} / 2 - 4))
	extensions+=$(extension 21 "$(repeat 00 "$padding")")
	hello+=$(word $((${#extensions} / 2)))$extensions
	printf '%s' 160301 "$(word $((${#hello} / 2 + 4)))" 0100 "$(word $((${#hello} / 2)))" "$hello"
}
