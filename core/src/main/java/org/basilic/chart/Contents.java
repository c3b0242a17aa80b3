package org.basilic.chart;

import java.util.ArrayList;
import java.util.List;
import org.basilic.model.Quantity;
import org.jspecify.annotations.Nullable;

/** What is in several bags together. */
final class Contents {

    private Contents() {}

    /** Returns the sum of two bags; null when they do not hold the same things, or an amount cannot be added. */
    static @Nullable List<Component> sum(List<Component> one, List<Component> other) {
        if (one.size() != other.size()) {
            return null;
        }
        List<Component> sum = new ArrayList<>(one.size());
        for (Component component : one) {
            Component same = same(component, other);
            Component both = same == null ? null : sum(component, same);
            if (both == null) {
                return null;
            }
            sum.add(both);
        }
        return sum;
    }

    private static @Nullable Component sum(Component one, Component other) {
        Quantity first = one.amount();
        Quantity second = other.amount();
        if (first == null && second == null) {
            return one;
        }
        Quantity both = first == null || second == null ? null : Run.sum(first, second);
        return both == null ? null : new Component(one.drug(), both, one.base());
    }

    private static @Nullable Component same(Component component, List<Component> among) {
        for (Component other : among) {
            if (other.drug().equals(component.drug()) && other.base() == component.base()) {
                return other;
            }
        }
        return null;
    }
}
