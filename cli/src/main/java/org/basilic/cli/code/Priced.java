package org.basilic.cli.code;

import org.basilic.price.Prices;
import org.basilic.result.CodedEncounter;
import org.jspecify.annotations.Nullable;

/**
 * A coded encounter as it is printed.
 *
 * @param prices null where none were asked for
 */
record Priced(CodedEncounter coded, @Nullable Prices prices) {}
