package org.basilic.comparison;

import java.util.Objects;
import org.basilic.result.CodedLine;

/** How much two lines must have in common to be taken for one and the same, the closest first. */
enum Likeness {
    /** The same line for the same administrations. */
    SAME_GIVEN {
        @Override
        boolean of(CodedLine one, CodedLine other) {
            return SAME_LINE.of(one, other) && sameGiven(one, other);
        }
    },
    /** The same line, whichever administrations earned it. */
    SAME_LINE {
        @Override
        boolean of(CodedLine one, CodedLine other) {
            return one.units() == other.units() && OTHER_UNITS.of(one, other);
        }
    },
    OTHER_UNITS_SAME_GIVEN {
        @Override
        boolean of(CodedLine one, CodedLine other) {
            return OTHER_UNITS.of(one, other) && sameGiven(one, other);
        }
    },
    SAME_DAY_SAME_GIVEN {
        @Override
        boolean of(CodedLine one, CodedLine other) {
            return SAME_DAY.of(one, other) && sameGiven(one, other);
        }
    },
    OTHER_UNITS {
        @Override
        boolean of(CodedLine one, CodedLine other) {
            return one.modifiers().equals(other.modifiers())
                    && Objects.equals(one.ndc(), other.ndc())
                    && SAME_DAY.of(one, other);
        }
    },
    SAME_PRODUCT {
        @Override
        boolean of(CodedLine one, CodedLine other) {
            return Objects.equals(one.ndc(), other.ndc()) && SAME_DAY.of(one, other);
        }
    },
    SAME_DAY {
        @Override
        boolean of(CodedLine one, CodedLine other) {
            return one.serviceDate().equals(other.serviceDate()) && sameCode(one, other);
        }
    },
    SAME_CODE {
        @Override
        boolean of(CodedLine one, CodedLine other) {
            return sameCode(one, other);
        }
    };

    abstract boolean of(CodedLine one, CodedLine other);

    static boolean sameCode(CodedLine one, CodedLine other) {
        return one.kind() == other.kind() && one.code().equals(other.code());
    }

    private static boolean sameGiven(CodedLine one, CodedLine other) {
        return Objects.equals(one.access(), other.access())
                && one.administrations().equals(other.administrations());
    }
}
