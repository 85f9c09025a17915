# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# shellcheck disable=SC2154  # state: set by testbed
# The keys of both sides, made before the first boot, so that the machine's is known when it answers.

make_keys() {
	if [ ! -e "$state/id_ed25519" ]; then
		say "making the SSH keys"
		ssh-keygen -q -t ed25519 -N '' -C xdplua-testbed -f "$state/id_ed25519"
	fi
	if [ ! -e "$state/hostkey.pub" ]; then
		rm -f "$state/hostkey"
		(umask 077 && dropbearkey -t ed25519 -f "$state/hostkey" 2>/dev/null) | grep '^ssh-ed25519 ' | cut -d' ' -f1,2 >"$state/.hostkey.pub"
		mv "$state/.hostkey.pub" "$state/hostkey.pub"
	fi
}

# write_ssh_config PORT: what an SSH client needs to reach the machine and to be sure that it is this one.
write_ssh_config() {
	printf '[127.0.0.1]:%s %s\n' "$1" "$(cat "$state/hostkey.pub")" >"$state/known_hosts"
	cat >"$state/ssh_config" <<END
Host xdplua-testbed
    HostName 127.0.0.1
    Port $1
    User root
    IdentityFile "$state/id_ed25519"
    UserKnownHostsFile "$state/known_hosts"
    StrictHostKeyChecking yes
    IdentitiesOnly yes
END
}
