/** Seeded random encounters, and the changes to an encounter under which its lines must hold still. */
@NullMarked
package org.basilic.testkit.random;

import org.jspecify.annotations.NullMarked;
