/** API tokens: how machines say who they are, and how many requests they may make. */
@NullMarked
package org.basilic.server.people.tokens;

import org.jspecify.annotations.NullMarked;
