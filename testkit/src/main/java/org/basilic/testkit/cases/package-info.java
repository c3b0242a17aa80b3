/** The golden cases: reading, writing, running and reporting them. {@link org.basilic.testkit.cases.CaseCheck} is the door. */
@NullMarked
package org.basilic.testkit.cases;

import org.jspecify.annotations.NullMarked;
