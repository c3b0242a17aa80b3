/** The diagnoses of an encounter: valid codes, their order, and which of them support which line. */
@NullMarked
package org.basilic.rules.diagnosis;

import org.jspecify.annotations.NullMarked;
