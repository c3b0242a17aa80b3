package org.basilic.server.visitpage;

import java.math.BigDecimal;
import java.util.List;
import org.basilic.result.CodedLine;
import org.jspecify.annotations.Nullable;

/**
 * A line as the page shows it.
 *
 * @param number from 1
 * @param code with its modifiers
 * @param what it bills, in words of ours
 * @param formula the arithmetic behind its minutes or units; empty for none
 * @param givens places of its administrations in the record, from 1, blanks between
 * @param names of its administrations
 * @param rules that made it, blanks between
 * @param override what a person put in its place; null where it goes out as coded
 * @param expected what Medicare would be expected to allow; null where that is not known or not for these eyes
 * @param expectedWhy how it comes to that, or why it is not known
 */
record LineView(
        int number,
        CodedLine line,
        String code,
        String what,
        String formula,
        String givens,
        List<String> names,
        String rules,
        @Nullable String override,
        @Nullable BigDecimal expected,
        String expectedWhy) {}
