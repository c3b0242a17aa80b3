/** Tests of the tables of edits against what Medicare's own files say. */
@NullMarked
package org.basilic.testkit.edits;

import org.jspecify.annotations.NullMarked;
