/**
 * A second, deliberately simple coder of drug lines and their waste, written from the texts alone and sharing no code with
 * the engine: amounts are fractions. Beside it a generator of random drug records, which also feeds properties.
 */
@NullMarked
package org.basilic.testkit.oracle.drugs;

import org.jspecify.annotations.NullMarked;
