// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.rename;

import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** Why a name can't be renamed, in words for people. */
final class RenameRefused extends ResponseErrorException {
	private static final long serialVersionUID = 1;

	RenameRefused(String message) {
		super(new ResponseError(ResponseErrorCode.RequestFailed, message, null));
	}
}
