/** A site, registrations and claims to try things on. All of them are invented, and a seed decides the random ones. */
@NullMarked
package org.basilic.testkit.claims;

import org.jspecify.annotations.NullMarked;
