/** What payers answer, made up: outcomes chosen for claims, and the files that tell them. */
@NullMarked
package org.basilic.testkit.answers;

import org.jspecify.annotations.NullMarked;
