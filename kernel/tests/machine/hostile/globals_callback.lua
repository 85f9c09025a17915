-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless, at load failed: the callback that is running is removed
function attack(packet)
	callback = nil
	collectgarbage()
end
