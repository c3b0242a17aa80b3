/** Tests of the readers of official files. */
@NullMarked
package org.basilic.formats.cms;

import org.jspecify.annotations.NullMarked;
