package org.basilic.formats.hl7;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The segments about one order: what was ordered, and what was given of it. */
final class OrderGroup {

    /** What was given with one route: all segments before the route have it, not only the last. */
    static final class Given {
        final List<Segment> given = new ArrayList<>(1);
        final List<Segment> observations = new ArrayList<>(0);
        final List<Segment> components = new ArrayList<>(0);

        @Nullable
        Segment route;
    }

    /** The common order segment; null where there is none. */
    @Nullable
    Segment common;

    /** The order as it is encoded, dispensed, or else as it was written; null where there is none. */
    @Nullable
    Segment ordered;

    @Nullable
    Segment orderedRoute;

    final List<Segment> components = new ArrayList<>(0);
    final List<Given> given = new ArrayList<>(1);

    private OrderGroup() {}

    /** Returns the orders of a message, in its order. */
    static List<OrderGroup> of(Message message) {
        List<OrderGroup> orders = new ArrayList<>(1);
        OrderGroup order = null;
        for (Segment segment : message.segments()) {
            if (segment.name().equals("ORC")) {
                order = new OrderGroup();
                order.common = segment;
                orders.add(order);
                continue;
            }
            switch (segment.name()) {
                case "RXO", "RXE", "RXD", "RXG", "RXA" -> {
                    if (order == null) {
                        order = new OrderGroup();
                        orders.add(order);
                    }
                    order.add(segment);
                }
                case "RXR", "RXC", "OBX" -> {
                    if (order != null) {
                        order.add(segment);
                    }
                }
                default -> {
                    // Says nothing about the order.
                }
            }
        }
        return orders;
    }

    private void add(Segment segment) {
        Given last = given.isEmpty() ? null : given.get(given.size() - 1);
        switch (segment.name()) {
            case "RXA" -> {
                if (last == null || last.route != null || !last.observations.isEmpty()) {
                    last = new Given();
                    given.add(last);
                }
                last.given.add(segment);
            }
            case "RXR" -> {
                if (last == null) {
                    orderedRoute = segment;
                } else if (last.route == null) {
                    last.route = segment;
                }
            }
            case "RXC" -> {
                if (last == null) {
                    components.add(segment);
                } else {
                    last.components.add(segment);
                }
            }
            case "OBX" -> {
                if (last != null) {
                    last.observations.add(segment);
                }
            }
            default -> {
                // What is encoded or dispensed lists its own components.
                ordered = segment;
                components.clear();
            }
        }
    }
}
