// SPDX-License-Identifier: EPL-2.0
/**
 * The features' tests as tables: src/test/resources/cases has a file for each feature, a line for each case,
 * {@code script with a | => what the feature answers}.
 */
package org.xdplua.lsp.cases;
