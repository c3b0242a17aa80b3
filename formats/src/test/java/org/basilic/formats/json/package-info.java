/** What the tests of the native JSON share: sample texts, encounters made by chance, a coded sample. */
@NullMarked
package org.basilic.formats.json;

import org.jspecify.annotations.NullMarked;
