/** Arteries, body cavities and lesions. */
@NullMarked
package org.basilic.rules.region;

import org.jspecify.annotations.NullMarked;
