// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.xdplua.ide.lsp.Lsp;

/** Puts a language server in the place of the real one that takes everything and answers nothing, until it is closed. */
final class HungServer implements AutoCloseable {
	private final CountDownLatch closed = new CountDownLatch(1);
	private final boolean stuck;
	private final Runnable restore;

	/** @param stuck whether the server does not even come back from a call */
	HungServer(boolean stuck) throws ReflectiveOperationException {
		this.stuck = stuck;
		Method replace = Lsp.class.getDeclaredMethod("replaceServer", LanguageServer.class);
		replace.setAccessible(true);
		restore = (Runnable) replace.invoke(Lsp.server(), proxy(LanguageServer.class));
	}

	private <T> T proxy(Class<T> type) {
		InvocationHandler handler = (self, method, arguments) -> {
			if (method.getReturnType() == TextDocumentService.class || method.getReturnType() == WorkspaceService.class) {
				return proxy(method.getReturnType());
			}
			if (stuck) {
				closed.await();
			}
			return CompletableFuture.class.isAssignableFrom(method.getReturnType()) ? new CompletableFuture<>() : null;
		};
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler));
	}

	@Override
	public void close() {
		restore.run();
		closed.countDown();
	}
}
