/** Tests of the random encounters, and the properties that hold for every encounter. */
@NullMarked
package org.basilic.testkit.random;

import org.jspecify.annotations.NullMarked;
