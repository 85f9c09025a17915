// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote;

import java.util.Objects;

/** Something that went wrong with a machine, in three parts that a person needs: what happened, where, and what to do about it. */
public final class RemoteException extends Exception {

	private static final long serialVersionUID = 1L;

	/** What went wrong, for programs. People read the message. */
	public enum Kind {
		/** refused before any connection: a size, a name, an empty list */
		BAD_REQUEST,
		/** there is no {@code ssh} program to ask for the host's configuration */
		NO_SSH_PROGRAM,
		/** {@code ssh -G} refused the host's name or a configuration file */
		BAD_HOST_CONFIG,
		/** the configuration asks for something that isn't supported yet (a jump host, a proxy) */
		UNSUPPORTED_CONFIG,
		NAME_NOT_RESOLVED, UNREACHABLE, CONNECTION_REFUSED, TIMEOUT,
		/** nobody has accepted the machine's key, or nobody may be asked */
		HOST_KEY_UNKNOWN,
		/** known_hosts has another key: this may be another machine that pretends to be yours */
		HOST_KEY_CHANGED,
		/** known_hosts marks the key as @revoked, or the file of RevokedHostKeys has it */
		HOST_KEY_REVOKED,
		/** the key can't be checked or kept: a known_hosts file or that of RevokedHostKeys can't be read or written */
		HOST_KEY_FILE,
		AUTH_FAILED,
		/** the connection broke, or the machine doesn't speak SSH as it should */
		CONNECTION_LOST,
		/** the user wanted it no longer */
		CANCELLED,
		OUTPUT_TOO_LARGE,
		/** the command {@code xdplua} isn't installed there */
		COMMAND_MISSING,
		/** the kernel module xdplua isn't loaded there */
		MODULE_MISSING,
		/** the login may not do it: not root and no sudo, or sudo wants a password */
		NOT_PERMITTED,
		/** the machine's {@code xdplua} or kernel refused; the message has its text */
		REFUSED,
		/** the machine's status can't be understood, or has an ABI of another version */
		BAD_STATUS,
		/** the deploy was acknowledged, but the status read afterwards shows something else */
		NOT_VERIFIED,
		/** the deploy did not hold: the machine runs what it ran before */
		UNDONE,
		/** the machine could not be asked any more: it goes back to what it ran before by itself, unless the confirmation arrived */
		NOT_CONFIRMED,
		/** the history has nothing that could be brought back */
		NO_HISTORY
	}

	private final Kind kind;
	private final String what;
	private final String where;
	private final String advice;

	/**
	 * @param what what happened, without a full stop
	 * @param where the machine ("lab (root@192.0.2.7:22)"), file or name that it happened to
	 * @param advice what to do about it; may be empty when {@code what} already says it
	 */
	public RemoteException(Kind kind, String what, String where, String advice, Throwable cause) {
		super(join(what, where, advice), cause);
		this.kind = Objects.requireNonNull(kind);
		this.what = what;
		this.where = where;
		this.advice = advice;
	}

	public RemoteException(Kind kind, String what, String where, String advice) {
		this(kind, what, where, advice, null);
	}

	/** The user cancelled while {@code what} ("deploying") went on at {@code where}. */
	public static RemoteException cancelled(String what, String where) {
		return new RemoteException(Kind.CANCELLED, "cancelled while " + what, where, "");
	}

	public Kind kind() {
		return kind;
	}

	public String what() {
		return what;
	}

	public String where() {
		return where;
	}

	public String advice() {
		return advice;
	}

	private static String join(String what, String where, String advice) {
		StringBuilder text = new StringBuilder(what);
		for (String part : new String[] { where, advice }) {
			if (!part.isEmpty()) {
				text.append(": ").append(part);
			}
		}
		return text.toString();
	}
}
