package org.basilic.cli.table;

import java.util.ArrayList;
import java.util.List;

/** A row of the timeline drawn to scale, with the codes on its bars or, where they do not fit, beside them. */
final class Drawing {
    private final Axis axis;
    private final StringBuilder line;

    private Drawing(Axis axis, int width) {
        this.axis = axis;
        this.line = new StringBuilder(" ".repeat(Math.max(width, axis.columns())));
    }

    static String of(Row row, Axis axis, int width) {
        Drawing drawing = new Drawing(axis, width);
        List<String> beside = new ArrayList<>(row.codes());
        int first = axis.columns();
        int last = 0;
        for (Bar bar : row.bars()) {
            int from = Math.min(Math.max(axis.column(bar.from()), 0), axis.columns() - 1);
            int to = Math.min(Math.max(axis.column(bar.to()), from + 1), axis.columns());
            drawing.draw(bar, from, to);
            if (bar.code() != null && drawing.writeOn(bar.code(), from, to)) {
                beside.remove(bar.code());
            }
            first = Math.min(first, from);
            last = Math.max(last, to);
        }
        String words = row.codes().isEmpty() ? "no line" : String.join(" ", beside);
        drawing.writeBeside(words, first, last, width);
        return drawing.line.toString();
    }

    private void draw(Bar bar, int from, int to) {
        for (int at = from; at < to; at++) {
            line.setCharAt(at, bar.stroke().symbol());
        }
        if (axis.column(bar.to()) > axis.columns()) {
            line.setCharAt(to - 1, '>');
        }
    }

    private boolean writeOn(String code, int from, int to) {
        if (to - from < code.length() + 2) {
            return false;
        }
        int at = from + (to - from - code.length()) / 2;
        line.replace(at, at + code.length(), code);
        return true;
    }

    private void writeBeside(String words, int first, int last, int width) {
        if (words.isEmpty()) {
            return;
        }
        if (last + 1 + words.length() <= width || first < words.length() + 1) {
            int at = last + 1;
            line.replace(at, Math.min(line.length(), at + words.length()), words);
        } else {
            int at = first - 1 - words.length();
            line.replace(at, at + words.length(), words);
        }
    }
}
