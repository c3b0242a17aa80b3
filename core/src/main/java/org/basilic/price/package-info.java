/**
 * What Medicare is expected to allow for the lines of a coded encounter, by the payment tables that a site imported. An
 * amount is exact to the cent or is not given; it is no part of the coding, and no rule knows of it.
 */
@NullMarked
package org.basilic.price;

import org.jspecify.annotations.NullMarked;
