/** Billed visits for tests of the audit: as supported, and with planted errors. */
@NullMarked
package org.basilic.testkit.audit;

import org.jspecify.annotations.NullMarked;
