/** What the readers of records share: where they read from and to whom they hand what they read. */
@NullMarked
package org.basilic.formats.feed;

import org.jspecify.annotations.NullMarked;
