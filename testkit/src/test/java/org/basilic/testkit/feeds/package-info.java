/** Real records that lie beside the project, from the rows of their tables to coded visits. */
@NullMarked
package org.basilic.testkit.feeds;

import org.jspecify.annotations.NullMarked;
