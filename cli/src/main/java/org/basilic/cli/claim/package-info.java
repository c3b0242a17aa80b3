/** {@code basilic claim}: visits in, a file of claims out. */
@NullMarked
package org.basilic.cli.claim;

import org.jspecify.annotations.NullMarked;
