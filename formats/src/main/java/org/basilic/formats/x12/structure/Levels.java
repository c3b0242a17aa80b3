package org.basilic.formats.x12.structure;

/** How deep the levels of a transaction stand in each other: the numbers of the level last begun and of those around it. */
final class Levels {

    private final String[] path;
    private int depth;

    Levels(int most) {
        this.path = new String[most];
    }

    /** Begins a level within another, or the outermost; returns false if it would stand too deep. */
    boolean enter(String number, String parent) {
        int at = parent.isEmpty() ? 0 : depth;
        while (at > 0 && !path[at - 1].equals(parent)) {
            at--;
        }
        if (at == path.length) {
            return false;
        }
        path[at] = number;
        depth = at + 1;
        return true;
    }
}
