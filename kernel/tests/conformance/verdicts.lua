-- SPDX-License-Identifier: GPL-2.0-only
-- What a callback returns, and what comes of its frame.

--== a constant verdict
function callback(packet) return xdp.action.drop end
--@ frame 00*14
--@ drop
--@ frame ff*64
--@ drop

--== each action
local n = -1
function callback(packet) n = n + 1 return n end
--@ frame 00*14
--@ aborted
--@ frame 00*14
--@ drop
--@ frame 00*14
--@ pass
--@ frame 00*14
--@ tx
--@ frame 00*14
--@ redirect
--@ frame 00*14
--@ failed function 'callback' returned 5, which is no xdp.action

--== nil is no verdict
function callback(packet) end
--@ frame 00*14
--@ failed function 'callback' returned a nil value, not an xdp.action

--== a string is no verdict
function callback(packet) return "1" end
--@ frame 00*14
--@ failed function 'callback' returned a string value, not an xdp.action

--== an error names chunk and line
function callback(packet)
	local x
	return x.y
end
--@ frame 00*14
--@ failed case:3: attempt to index a nil value (local 'x')

--== an endless loop is stopped, and the state goes on
local first = true
function callback(packet)
	if first then first = false while true do end end
	return xdp.action.tx
end
--@ frame 00*14
--@ stopped case:3: out of fuel (the script runs too long)
--@ frame 00*14
--@ tx

--== what is written before an error stays written
local byte = data.layout{b = {14 * 8, 8}}
function callback(packet) packet:layout(byte) packet.b = 7 return xdp.action.tx end
--@ frame 00*14 01 02
--@ tx 00*14 07 02

--== a syntax error
function callback(packet) return 1 +
--@ refused case:1: unexpected symbol near <eof>

--== no callback
x = 1
--@ refused the scripts define no global function 'callback'

--== values
return 1, "a\nb", true, nil, -7 // 2
--@ gives 1 "a\nb" true nil -4

--== an error as a value
error("no luck")
--@ raises case:1: no luck
