package org.basilic.formats.json;

/**
 * One change to try on a record.
 *
 * @param place what is changed: {@code ID.property} of an administration, {@code access.ID.property} of an access, or a
 *     property of the encounter; parts of a property follow behind points, places of a list, from 0, in brackets
 * @param value what is to stand there; empty to take the property away
 */
public record Change(String place, String value) {

    /**
     * Returns the change that is written {@code place=value}.
     *
     * @throws UnclearChangeException if it is not written so
     */
    public static Change of(String written) throws UnclearChangeException {
        int equals = written.indexOf('=');
        if (equals <= 0) {
            throw new UnclearChangeException(
                    "a change is written PLACE=VALUE, such as a3.stop=2026-03-02T14:31, not " + written);
        }
        return new Change(written.substring(0, equals), written.substring(equals + 1));
    }

    boolean removes() {
        return value.isEmpty();
    }
}
