/** Tests of their package. */
@NullMarked
package org.basilic.server.policies;

import org.jspecify.annotations.NullMarked;
