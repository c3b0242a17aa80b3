package org.basilic.server.policies;

import java.util.ArrayList;
import java.util.List;

/** Two texts beside each other, line by line, by their longest common lines. */
record LineDiff(List<Row> rows) {

    /** More lines than this in each text are told as changed whole. */
    private static final int MOST = 3000;

    /** What became of a line. */
    enum Change {
        SAME,
        GONE,
        ADDED
    }

    /**
     * One line.
     *
     * @param number its place in its text, from 1
     */
    record Row(Change change, int number, String text) {}

    /** Copies the list, so that nobody changes it later. */
    LineDiff {
        rows = List.copyOf(rows);
    }

    static LineDiff between(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> fresh = after.lines().toList();
        int top = 0;
        while (top < old.size() && top < fresh.size() && old.get(top).equals(fresh.get(top))) {
            top++;
        }
        int oldEnd = old.size();
        int freshEnd = fresh.size();
        while (oldEnd > top && freshEnd > top && old.get(oldEnd - 1).equals(fresh.get(freshEnd - 1))) {
            oldEnd--;
            freshEnd--;
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < top; i++) {
            rows.add(new Row(Change.SAME, i + 1, fresh.get(i)));
        }
        middle(old, fresh, new int[] {top, oldEnd, freshEnd}, rows);
        for (int i = freshEnd; i < fresh.size(); i++) {
            rows.add(new Row(Change.SAME, i + 1, fresh.get(i)));
        }
        return new LineDiff(rows);
    }

    /** Returns the lines that differ. */
    List<Row> changed() {
        return rows.stream().filter(row -> row.change() != Change.SAME).toList();
    }

    private static void middle(List<String> old, List<String> fresh, int[] bounds, List<Row> rows) {
        int top = bounds[0];
        int olds = bounds[1] - top;
        int news = bounds[2] - top;
        boolean small = olds <= MOST && news <= MOST;
        int[][] common = new int[small ? olds + 1 : 1][small ? news + 1 : 1];
        for (int i = small ? olds - 1 : -1; i >= 0; i--) {
            for (int j = news - 1; j >= 0; j--) {
                common[i][j] = old.get(top + i).equals(fresh.get(top + j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < olds || j < news) {
            if (small && i < olds && j < news && old.get(top + i).equals(fresh.get(top + j))) {
                rows.add(new Row(Change.SAME, top + j + 1, fresh.get(top + j)));
                i++;
                j++;
            } else if (i < olds && (j == news || !small || common[i + 1][j] >= common[i][j + 1])) {
                rows.add(new Row(Change.GONE, top + i + 1, old.get(top + i)));
                i++;
            } else {
                rows.add(new Row(Change.ADDED, top + j + 1, fresh.get(top + j)));
                j++;
            }
        }
    }
}
