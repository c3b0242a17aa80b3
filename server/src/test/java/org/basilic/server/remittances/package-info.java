/** Tests of their package. */
@NullMarked
package org.basilic.server.remittances;

import org.jspecify.annotations.NullMarked;
