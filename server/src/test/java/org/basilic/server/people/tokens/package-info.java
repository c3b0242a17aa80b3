/** Tests of API tokens. */
@NullMarked
package org.basilic.server.people.tokens;

import org.jspecify.annotations.NullMarked;
