// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide;

/** The identifiers that plugin.xml declares and Java code needs too. */
public final class Ids {
    public static final String BUNDLE = "org.xdplua.ide";
    public static final String NATURE = "org.xdplua.nature";
    public static final String BUILDER = "org.xdplua.ide.builder";
    public static final String PROBLEM_MARKER = "org.xdplua.ide.problem";
    public static final String STATUS_VIEW = "org.xdplua.ide.status";
    public static final String EXPLANATION_VIEW = "org.xdplua.ide.explanation";
    public static final String DEPLOY_COMMAND = "org.xdplua.ide.deploy";
    public static final String DEPLOY_MINIFIED_COMMAND = "org.xdplua.ide.deployMinified";
    public static final String SHOW_BUDGET_COMMAND = "org.xdplua.ide.showBudget";
    public static final String DEPLOY_SEVERAL_COMMAND = "org.xdplua.ide.deploySeveral";
    public static final String DEPLOY_ON_SAVE_COMMAND = "org.xdplua.ide.deployOnSave";
    public static final String SHOW_CONSOLE_COMMAND = "org.xdplua.ide.showConsole";
    public static final String HISTORY_VIEW = "org.xdplua.ide.history";
    public static final String HOSTS_VIEW = "org.xdplua.ide.hosts";
    public static final String DETACH_COMMAND = "org.xdplua.ide.detach";
    public static final String CONVERT_COMMAND = "org.xdplua.ide.convert";

    private Ids() {
    }
}
