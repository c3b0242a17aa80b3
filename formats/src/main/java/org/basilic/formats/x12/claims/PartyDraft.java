package org.basilic.formats.x12.claims;

import java.time.LocalDate;
import org.basilic.claim.Contact;
import org.basilic.claim.Insured;
import org.basilic.claim.Party;
import org.basilic.claim.PostalAddress;
import org.basilic.formats.x12.Segment;
import org.basilic.model.Sex;
import org.jspecify.annotations.Nullable;

/** Someone whom a file names, while it is read: NM1 and the segments that follow it in its loop. */
final class PartyDraft {

    private static final String NPI = "XX";

    private String last = "";
    private @Nullable String first;
    private @Nullable String middle;
    private @Nullable String suffix;
    private String qualifier = "";
    private @Nullable String number;
    private @Nullable Segment street;
    private @Nullable Segment town;
    private @Nullable LocalDate birthDate;
    private @Nullable Sex sex;
    private @Nullable String taxonomy;
    private @Nullable Contact contact;

    /** Takes a segment of the loop, if it says something of a party. */
    void take(Segment segment, Values values) {
        switch (segment.id()) {
            case "NM1" -> name(segment);
            case "N3" -> street = segment;
            case "N4" -> town = segment;
            case "DMG" -> {
                birthDate = values.day(segment, 2);
                sex = sex(segment.element(3));
            }
            case "PRV" -> taxonomy = Values.text(segment, 3);
            case "PER" -> contact = contact == null ? contact(segment) : contact;
            default -> {}
        }
    }

    private void name(Segment segment) {
        last = segment.element(3);
        first = Values.text(segment, 4);
        middle = Values.text(segment, 5);
        suffix = Values.text(segment, 7);
        qualifier = segment.element(8);
        number = Values.text(segment, 9);
    }

    private static @Nullable Sex sex(String code) {
        return switch (code) {
            case "F" -> Sex.FEMALE;
            case "M" -> Sex.MALE;
            case "U" -> Sex.UNKNOWN;
            default -> null;
        };
    }

    private static Contact contact(Segment segment) {
        String phone = "";
        for (int element = 7; element >= 3; element -= 2) {
            if (segment.element(element).equals("TE")) {
                phone = segment.element(element + 1);
            }
        }
        return new Contact(segment.element(2), phone);
    }

    Party party() {
        return new Party(last, first, middle, suffix, address());
    }

    private @Nullable PostalAddress address() {
        if (street == null && town == null) {
            return null;
        }
        return new PostalAddress(
                street == null ? "" : street.element(1),
                street == null ? null : Values.text(street, 2),
                town == null ? "" : town.element(1),
                town == null ? "" : town.element(2),
                town == null ? "" : town.element(3));
    }

    Insured insured() {
        return new Insured(party(), birthDate, sex);
    }

    String name() {
        return last;
    }

    @Nullable
    String number() {
        return number;
    }

    /** Returns the national number of a provider, or null if another number stands. */
    @Nullable
    String npi() {
        return qualifier.equals(NPI) ? number : null;
    }

    @Nullable
    PostalAddress place() {
        return address();
    }

    @Nullable
    String taxonomy() {
        return taxonomy;
    }

    @Nullable
    Contact contact() {
        return contact;
    }
}
