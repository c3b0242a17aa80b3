/** Short builders of encounters, for every module's tests and for the golden cases. */
@NullMarked
package org.basilic.testkit;

import org.jspecify.annotations.NullMarked;
