package org.basilic.formats.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basilic.claim.Clinician;
import org.basilic.claim.Contact;
import org.basilic.claim.Insured;
import org.basilic.claim.Party;
import org.basilic.claim.PostalAddress;
import org.basilic.model.Sex;
import org.jspecify.annotations.Nullable;

/** Reads people, organisations and where they are. */
final class Parties {

    static final List<String> INSURED = List.of("last", "first", "middle", "suffix", "birthDate", "sex", "address");
    static final List<String> CLINICIAN =
            List.of("role", "name", "last", "first", "middle", "suffix", "npi", "taxonomy", "address");

    private static final List<String> ADDRESS = List.of("line", "secondLine", "city", "state", "postalCode");
    private static final List<String> CONTACT = List.of("name", "phone");

    /** As many characters as claims have room for. */
    private static final int NAME = 60;

    private static final int FIRST = 35;
    private static final int MIDDLE = 25;
    private static final int SUFFIX = 10;
    private static final int STREET = 55;
    private static final int CITY = 30;

    private static final Map<String, Sex> SEXES = sexes();
    private static final Map<String, Clinician.Role> ROLES = roles();

    private Parties() {}

    private static Map<String, Sex> sexes() {
        Map<String, Sex> words = new LinkedHashMap<>();
        for (Sex sex : Sex.values()) {
            words.put(sex.written(), sex);
        }
        return words;
    }

    private static Map<String, Clinician.Role> roles() {
        Map<String, Clinician.Role> words = new LinkedHashMap<>();
        words.put("attending", Clinician.Role.ATTENDING);
        words.put("operating", Clinician.Role.OPERATING);
        words.put("rendering", Clinician.Role.RENDERING);
        words.put("ordering", Clinician.Role.ORDERING);
        words.put("referring", Clinician.Role.REFERRING);
        words.put("supervising", Clinician.Role.SUPERVISING);
        words.put("service-facility", Clinician.Role.SERVICE_FACILITY);
        return words;
    }

    static @Nullable PostalAddress address(Fields in, String name) {
        Fields fields = in.object(name, ADDRESS);
        return fields == null
                ? null
                : new PostalAddress(
                        fields.needed("line", STREET),
                        fields.text("secondLine", STREET),
                        fields.needed("city", CITY),
                        fields.needed("state", Numbers.STATE, "two capital letters"),
                        fields.needed("postalCode", Numbers.POSTAL_CODE, "five or nine digits"));
    }

    static @Nullable Contact contact(Fields in, String name) {
        Fields fields = in.object(name, CONTACT);
        return fields == null
                ? null
                : new Contact(fields.needed("name", NAME), fields.needed("phone", Numbers.PHONE, "ten digits"));
    }

    static Insured insured(Fields fields) {
        return new Insured(person(fields), fields.date("birthDate"), fields.word("sex", SEXES));
    }

    private static Party person(Fields fields) {
        return new Party(
                fields.needed("last", NAME),
                fields.needed("first", FIRST),
                fields.text("middle", MIDDLE),
                fields.text("suffix", SUFFIX),
                address(fields, "address"));
    }

    /** Reads a clinician, or a place that has a name in place of a last and first one; null where its role is not told. */
    static @Nullable Clinician clinician(Fields fields) {
        Clinician.Role role = fields.word("role", ROLES);
        fields.missing("role");
        boolean place = role == Clinician.Role.SERVICE_FACILITY;
        Party party = place || fields.has("name")
                ? Party.organisation(fields.needed("name", NAME), address(fields, "address"))
                : person(fields);
        if (fields.has("name") && (fields.has("last") || fields.has("first"))) {
            fields.wrong("name", "name beside last or first", "one of the two");
        }
        String npi = npi(fields);
        String taxonomy = taxonomy(fields);
        return role == null ? null : new Clinician(role, party, npi, taxonomy);
    }

    static @Nullable String npi(Fields fields) {
        String npi = fields.text("npi", Numbers.NPI, "ten digits, the first 1 or 2");
        if (npi != null && !Numbers.checks(npi)) {
            fields.wrong("npi", "a check digit that does not fit", "the number as it was issued");
            return null;
        }
        return npi;
    }

    static @Nullable String taxonomy(Fields fields) {
        return fields.text("taxonomy", Numbers.TAXONOMY, "ten letters and digits with X at the end");
    }
}
