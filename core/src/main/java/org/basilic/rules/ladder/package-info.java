/** The initial service of a site and the infusions and pushes that follow it. */
@NullMarked
package org.basilic.rules.ladder;

import org.jspecify.annotations.NullMarked;
