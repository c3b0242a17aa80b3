/** Where and when the visit took place: place of service, midnight, a second visit. */
@NullMarked
package org.basilic.rules.visit;

import org.jspecify.annotations.NullMarked;
