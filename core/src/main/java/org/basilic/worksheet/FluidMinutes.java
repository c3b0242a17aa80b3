package org.basilic.worksheet;

import java.util.List;

/**
 * The hydration minutes of a site, drug minutes taken out.
 *
 * @param groups what is counted together, each judged alone, in clock order
 * @param dropped what another group counts instead of
 * @param stretches how many separate stretches there are
 * @param how the value of the switch that grouped them
 * @param ranSeconds seconds that fluid ran, drugs beside it or not
 */
public record FluidMinutes(List<Group> groups, List<Group> dropped, int stretches, String how, long ranSeconds) {

    /**
     * Minutes counted together.
     *
     * @param clocked those with clock times
     * @param unclocked deliveries with a documented length alone
     */
    public record Group(Intervals clocked, List<Delivery> unclocked) {

        /** Returns their seconds. */
        public long seconds() {
            long sum = clocked.seconds();
            for (int i = 0; i < unclocked.size(); i++) {
                sum += unclocked.get(i).seconds();
            }
            return sum;
        }

        /** Returns their whole minutes. */
        public int minutes() {
            return (int) (seconds() / 60);
        }
    }
}
