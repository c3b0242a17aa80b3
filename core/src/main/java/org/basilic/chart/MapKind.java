package org.basilic.chart;

import org.basilic.model.Written;

/** What a row of a feed map is about. */
public enum MapKind implements Written {
    /** About the map itself: its label, its parent, the feed it is for. */
    MAP("map"),
    /** Which column of a table, or which field, tells a fact: subject the fact, value the column's name. */
    COLUMN("column"),
    /** Subject a text of the feed, value an {@link Action}. */
    ACTION("action"),
    /** Subject a text of the feed, value a {@link ChartRoute}. */
    ROUTE("route"),
    /** Subject a text of the feed, value a unit that the unit table knows. */
    UNIT("unit"),
    /** Subject a word, or several, of a line's name, value a kind of access. */
    ACCESS("access"),
    /**
     * Subject a word, or several, that names a lumen; value {@code any} where it does so whatever the line, {@code central} where
     * on other lines it is a place on the arm.
     */
    LUMEN("lumen"),
    /** Subject how the feed says the patient was registered, value a {@link VisitClass}. */
    CLASS("class"),
    /** Subject a location or department, value a setting, with the place of service after a slash: {@code facility/22}. */
    LOCATION("location"),
    /** Subject a payer or plan of the feed, value the id of a policy. */
    PAYER("payer"),
    /** Subject a drug by the feed's own code or name, value what it is: {@code name:}, {@code ndc:}, {@code hcpcs:} or {@code class:}. */
    DRUG("drug"),
    /** Subject a word that tells what a fluid is for, value a purpose. */
    PURPOSE("purpose"),
    /** Subject a status of the feed, value what to do with the row: {@code keep}, {@code drop} or {@code retract}. */
    STATUS("status"),
    /** Subject what a message observes beside what was given, by its code or text; value the fact that it tells. */
    OBSERVATION("observation"),
    /** Subject a {@link FeedSetting}. */
    SETTING("setting");

    private final String written;

    MapKind(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}
