/** The payer policies of a site: a directory of files, one a policy. */
@NullMarked
package org.basilic.formats.policies;

import org.jspecify.annotations.NullMarked;
