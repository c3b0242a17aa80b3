/** Which administrations share one access site. */
@NullMarked
package org.basilic.rules.site;

import org.jspecify.annotations.NullMarked;
