/** Tests of the tables about diagnoses against the publisher's own list of valid codes. */
@NullMarked
package org.basilic.testkit.diagnoses;

import org.jspecify.annotations.NullMarked;
