package org.basilic.server.drawing;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An administration as the table beside the drawing has it: the same facts for whoever does not see the drawing.
 *
 * @param number its place in the record, from 1
 * @param way how it entered the body
 * @param site the lane
 * @param minutes those of the ledger, or as charted where the ledger has none; null where nobody charted any
 * @param known how the length is known
 * @param goesHome whether it goes on after the visit
 * @param lines numbers of lines, from 1; empty where codes are not shown
 */
public record TimelineRow(
        int number,
        String administration,
        String drug,
        String way,
        String site,
        @Nullable LocalDateTime start,
        @Nullable LocalDateTime stop,
        @Nullable Integer minutes,
        int paused,
        String known,
        boolean goesHome,
        List<Integer> lines,
        List<String> codes,
        List<String> rules) {}
