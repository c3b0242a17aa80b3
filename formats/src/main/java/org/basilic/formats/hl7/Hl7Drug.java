package org.basilic.formats.hl7;

import java.util.List;
import java.util.Locale;
import org.basilic.chart.FeedMap;
import org.basilic.model.Drug;
import org.jspecify.annotations.Nullable;

/** Reads drugs: each code by its system; one of a system of the site's own by the map, and so the text. */
final class Hl7Drug {

    /** What a person wrote before anybody coded it. */
    private static final int ORIGINAL_TEXT = 9;

    private Hl7Drug() {}

    /** Returns the drug of a field; null when the field is empty. */
    static @Nullable Drug of(Segment segment, int field, FeedMap map) {
        List<Coded.Code> codes = Coded.of(segment, field);
        if (codes.isEmpty()) {
            return null;
        }
        String name = null;
        String hcpcs = null;
        String ndc = null;
        String rxnorm = null;
        String own = null;
        for (Coded.Code code : codes) {
            name = name == null && !code.text().isEmpty() ? code.text() : name;
            if (code.code().isEmpty()) {
                continue;
            }
            switch (code.system().toUpperCase(Locale.ROOT)) {
                case "NDC", "2.16.840.1.113883.6.69" -> ndc = ndc == null ? code.code() : ndc;
                case "RXNORM", "RXN", "2.16.840.1.113883.6.88" -> rxnorm = rxnorm == null ? code.code() : rxnorm;
                case "HCPCS", "HCPT", "HPC", "C4", "CPT", "CPT4" -> hcpcs = hcpcs == null ? code.code() : hcpcs;
                default -> own = own == null ? code.code() : own;
            }
        }
        String original = segment.text(field, ORIGINAL_TEXT).strip();
        name = name == null && !original.isEmpty() ? original : name;
        Drug listed = Coded.meaning(codes, map::drug);
        if (listed != null) {
            // What a site calls a drug by its own code or text is what its map says.
            name = listed.name() == null ? name : listed.name();
            hcpcs = hcpcs == null ? listed.hcpcs() : hcpcs;
            ndc = ndc == null ? listed.ndc() : ndc;
        }
        boolean nameless = name == null && hcpcs == null && ndc == null && rxnorm == null;
        return new Drug(nameless ? own : name, hcpcs, ndc, rxnorm, listed == null ? null : listed.drugClass());
    }

    /** Returns what tells the drug from others of its order: its first code, else its name; empty when the field is. */
    static String key(Segment segment, int field) {
        List<Coded.Code> codes = Coded.of(segment, field);
        if (codes.isEmpty()) {
            return "";
        }
        Coded.Code first = codes.get(0);
        return FeedMap.plain(first.code().isEmpty() ? first.text() : first.code());
    }
}
