-- SPDX-License-Identifier: MIT
-- The names that nobody may connect to, and with each all names below it.

blocked = {
  ["bad.example"] = true,
  ["tracker.test"] = true,
}
