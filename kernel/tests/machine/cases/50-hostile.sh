# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# shellcheck disable=SC2154  # tap_failed: set by tap.sh
# Scripts that want to take the machine: each ends as a script error on every CPU, and the same
# state goes on judging.

# hostile LINE...: a script that runs the lines for a frame with byte 1 and drops every other.
hostile() {
	script hostile.lua <<END
local byte = data.layout{byte = {14 * 8, 8}}
local function attack()
	$1
end
function callback(packet)
	packet:layout(byte)
	if packet.byte == 1 then attack() end
	return xdp.action.drop
end
END
}

survives() {
	local cpu=$1 counters=$2
	remember xdp0
	# in the background: a CPU that hangs never comes back from it
	send_frames_on "$cpu" 1 1 >/dev/null 2>&1 &
	# shellcheck disable=SC2086  # counters are several words
	counts_more xdp0 packets=1 $counters
	wait
	remember xdp0
	send_frames_on "$cpu" 2 0
	counts_more xdp0 packets=2 drop=2 errors=0
}

hangs() {
	local pid
	taskset -c "$1" true >/dev/null 2>&1 &
	pid=$!
	! eventually eval "! kill -0 $pid" >/dev/null
}

# what | the counters of the attacking packet | the attack
while IFS='|' read -r what counters lines; do
	start_with xdp0 -I hostile -L "$(hostile "$lines")"
	for cpu in 0 1 2 3; do
		failed_before=$tap_failed
		check "CPU $cpu survives $what ($counters)" survives "$cpu" "$counters"
		if [ "$tap_failed" != "$failed_before" ] && hangs "$cpu"; then
			echo "Bail out! CPU $cpu hangs"
			exit 1
		fi
	done
done <<'END'
an endless loop|errors=1 over_budget=1 pass=1|while true do end
an endless loop in pcall|errors=1 over_budget=1 pass=1|while true do pcall(function() while true do end end) end
a goto loop|errors=1 over_budget=1 pass=1|::again:: goto again
a for loop without end|errors=1 over_budget=1 pass=1|for i = 1, math.maxinteger do end
endless loops in coroutines|errors=1 over_budget=1 pass=1|while true do coroutine.wrap(function() while true do end end)() end
recursion through gsub|errors=1 pass=1|local function again(s) return (s:gsub(".", again)) end again("x")
recursion of functions|errors=1 pass=1|local function again() return 1 + again() end again()
endless tail calls|errors=1 over_budget=1 pass=1|local function again() return again() end again()
recursion through pcall|errors=1 pass=1|local function again() return 1, pcall(again) end error(again())
recursion through sort|errors=1 pass=1|local function again() table.sort({2, 1}, again) end again()
recursion through a metamethod|errors=1 pass=1|local t = setmetatable({}, {}) getmetatable(t).__index = function(t, k) return t[k .. 1] end return t.x
a string without end|errors=1 pass=1|local s = "x" while true do s = s .. s end
string.rep of nothing|errors=1 over_budget=1 pass=1|string.rep("", 1 << 62)
a huge table.move|errors=1 pass=1|table.move({}, 1, 1 << 40, 2)
a slow pattern|errors=1 over_budget=1 pass=1|string.find(("a"):rep(2000), (".-"):rep(20) .. "b")
a table with a huge __len|errors=1 pass=1|table.concat(setmetatable({}, {__len = function() return 1 << 40 end, __index = function() return "" end}))
nested parentheses for load|errors=1 pass=1|assert(load("return " .. ("("):rep(4000) .. "1" .. (")"):rep(4000)))
a table that eats memory|errors=1 pass=1|local t = {} for i = 1, 1 << 30 do t[i] = {} end
an error in an error handler|errors=1 pass=1|local function again(m) error(m) end error(select(2, xpcall(error, again, "x")))
an error that is a table|errors=1 pass=1|error({})
a __tostring error that loops|errors=1 over_budget=1 pass=1|error(setmetatable({}, {__tostring = function() while true do end end}))
a __close that loops|errors=1 over_budget=1 pass=1|local c <close> = setmetatable({}, {__close = function() while true do end end}) error("x")
a message handler that loops|errors=1 over_budget=1 pass=1|xpcall(error, function() while true do end end)
coroutines in coroutines|errors=1 pass=1|local function again() return coroutine.wrap(again)() end again()
keys that collide|errors=1 over_budget=1 pass=1|local t = {} for i = 1, 200 do t[i * 65535 * 3] = i end while true do local x = t[65535 * 600] end
long strings that are equal|errors=1 over_budget=1 pass=1|local a, b = ("x"):rep(300000), ("x"):rep(299999) .. "x" while true do local _ = a == b end
nested tables for load|errors=1 pass=1|assert(load("return " .. ("{"):rep(3000)))
a chunk without end for load|errors=1 over_budget=1 pass=1|load(function() return " " end)
a flood of print|errors=1 over_budget=1 pass=1|while true do print(("x"):rep(100)) end
endless questions to the collector|errors=1 over_budget=1 pass=1|while true do collectgarbage("count") end
a __gc that loops|errors=0 drop=1|setmetatable({}, {__gc = function() while true do end end}) for i = 1, 2000 do local garbage = {} end
END
