/**
 * A second, deliberately simple and slow coder of administrations, written from the texts alone and sharing no code
 * with the engine: time is sets of minutes. The engine is compared with it on seeded random encounters.
 */
@NullMarked
package org.basilic.testkit.oracle;

import org.jspecify.annotations.NullMarked;
