/** Tests of their package. */
@NullMarked
package org.basilic.server.rules;

import org.jspecify.annotations.NullMarked;
