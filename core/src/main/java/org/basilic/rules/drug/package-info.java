/** What was given and whether giving it is a service of its own. */
@NullMarked
package org.basilic.rules.drug;

import org.jspecify.annotations.NullMarked;
