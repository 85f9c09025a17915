-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: the libraries that require knows are changed
function attack(packet)
	require("string").format = nil
	require("_G").print = nil
	for _, name in ipairs {"", "../x", ("x"):rep(1000), "\0"} do assert(not pcall(require, name)) end
end
