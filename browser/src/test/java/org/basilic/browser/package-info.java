/** The workbench in a real browser, on a real server. */
@NullMarked
package org.basilic.browser;

import org.jspecify.annotations.NullMarked;
