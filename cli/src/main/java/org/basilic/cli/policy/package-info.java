/** {@code basilic policy}: payer policies shown, compared, checked and put in their place. */
@NullMarked
package org.basilic.cli.policy;

import org.jspecify.annotations.NullMarked;
