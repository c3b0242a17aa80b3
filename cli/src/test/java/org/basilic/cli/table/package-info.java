/** Tests of the table against results made by hand, so that no rule of coding matters here. */
@NullMarked
package org.basilic.cli.table;

import org.jspecify.annotations.NullMarked;
