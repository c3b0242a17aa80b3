package org.basilic.server.drawing;

import org.basilic.model.Route;

/** How an administration is drawn. */
enum Shape {
    /** What runs has a length. */
    BAR,
    /** A diamond. */
    PUSH,
    /** A triangle. */
    INJECTION,
    /** A circle: any other moment. */
    MOMENT;

    static Shape of(Route route) {
        return switch (route) {
            case IV_INFUSION, INTRA_ARTERIAL_INFUSION, SUBCUTANEOUS_INFUSION -> BAR;
            case IV_PUSH, INTRA_ARTERIAL_PUSH -> PUSH;
            case INTRAMUSCULAR, SUBCUTANEOUS, INTRADERMAL, INTRALESIONAL, INTRAVITREAL, INTRA_ARTICULAR, INTRATHECAL ->
                INJECTION;
            default -> MOMENT;
        };
    }
}
