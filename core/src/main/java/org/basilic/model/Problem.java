package org.basilic.model;

/**
 * Why a record is refused: a place, what stands there and what would be right. Never holds the value of a name or an
 * identifier.
 *
 * @param path JSON path of the place, such as {@code $.administrations[2].stop}
 * @param code permanent code of the kind of problem
 * @param found what was found: a kind, a time or a number, never a name or identifier
 * @param wanted what would be right
 */
public record Problem(String path, ProblemCode code, String found, String wanted) {

    @Override
    public String toString() {
        return "%s %s: found %s; wanted %s".formatted(code.id(), path, found, wanted);
    }
}
