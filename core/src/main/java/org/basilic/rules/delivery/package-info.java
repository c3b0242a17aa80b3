/** What is coded as one service: the bags of one drug that touch, the members of a mixture. */
@NullMarked
package org.basilic.rules.delivery;

import org.jspecify.annotations.NullMarked;
