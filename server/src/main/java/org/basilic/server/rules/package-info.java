/** The rulebook on pages. */
@NullMarked
package org.basilic.server.rules;

import org.jspecify.annotations.NullMarked;
