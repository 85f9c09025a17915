# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# shellcheck disable=SC2154  # scratch: set by suite
# --json: one object for whatever a command did, or why it did not.

one=$(script one.lua "function callback() return xdp.action.drop end")
tells() { says "$1" xdplua --json "${@:2}"; }
xdplua -d xdp0 2>/dev/null || true

check "a load" tells '{"done":"load","instance":"told","replaced":false,"files":[{"name":"one.lua","size":46}],"interface":null,"token":null,"confirm_within":null}' \
	-I told -L "$one"
check "a load and attach" tells '"interface":"xdp0","ifindex":'"$(cat /sys/class/net/xdp0/ifindex)"',"function":"callback","mode":"generic","token":null,"confirm_within":null,"before":null}' \
	--replace -I told -L "$one" xdp0
check "a load tells what judged before" tells '"before":{"instance":"told","function":"callback","mode":"generic","on_error":"pass","files":[{"name":"one.lua","size":46,"sha256":"' \
	--replace -I other -L "$one" xdp0
xdplua --replace -I told -L "$one" xdp0
check "a change of the function" tells '{"done":"attach","instance":"told","replaced":false,"files":[],"interface":"xdp0"' -F callback xdp0
check "reset" says '{"done":"reset","interface":"xdp0"}' xdplua reset --json xdp0
check "detach" tells '{"done":"detach","interface":"xdp0"}' -d xdp0
confirms() {
	local token
	token=$(xdplua --json --confirm-within 60 --replace -I told -L "$one" | sed 's/.*"token":"\([0-9a-f]*\)".*/\1/')
	says "{\"done\":\"confirm\",\"token\":\"$token\"}" xdplua confirm --json "$token"
}
check "confirm" confirms
binds_a_map() {
	bpftool map create /sys/fs/bpf/told type hash key 4 value 4 entries 4 name told
	says '{"done":"map bind","map":"told"}' xdplua map bind --json told /sys/fs/bpf/told
	says '{"done":"map unbind","map":"told"}' xdplua map unbind --json told
	rm /sys/fs/bpf/told
}
check "map bind and unbind" binds_a_map
check "unload" says '{"done":"unload","instance":"told"}' xdplua unload --json told

fails() {
	local output status=0
	output=$(xdplua "${@:2}" 2>/dev/null) || status=$?
	same "exit status" "$status" 1
	same "output" "$output" "$1"
}
check "what fails is an object, too" fails '{"error":"no such interface: nowhere0: '"'ip link'"' lists them"}' -d --json nowhere0
check "so is what the kernel refuses" fails '{"error":"the kernel refused the scripts: told: bad.lua:1: unexpected symbol near '"'='"'"}' \
	--json --replace -I told -L "$(script bad.lua 'x = = 1')"
