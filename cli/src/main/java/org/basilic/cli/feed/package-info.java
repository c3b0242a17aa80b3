/** What {@code import} and {@code code --from} share: which feeds there are, their options, files and accounts. */
@NullMarked
package org.basilic.cli.feed;

import org.jspecify.annotations.NullMarked;
