# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# Talking to people: steps and errors go to stderr, so that stdout stays for results.

say() { printf '==> %s\n' "$*" >&2; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }

xdplua_cache() { printf '%s/xdplua' "${XDG_CACHE_HOME:-$HOME/.cache}"; }
