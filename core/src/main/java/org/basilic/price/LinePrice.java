package org.basilic.price;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is expected for one line.
 *
 * @param line its place among the lines, from 1
 * @param amount dollars to the cent; zero for what is paid within other services; null where it is not known
 * @param because why so much, or why nothing is known
 * @param table short name of the table that the answer rests on, or null where none covers the day
 */
public record LinePrice(
        int line,
        @Nullable BigDecimal amount,
        PriceReason because,
        @Nullable String table) {}
