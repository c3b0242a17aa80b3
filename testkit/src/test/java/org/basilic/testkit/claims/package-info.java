/** Claims of random visits, and what must hold of them. */
@NullMarked
package org.basilic.testkit.claims;

import org.jspecify.annotations.NullMarked;
