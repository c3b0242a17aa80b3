package org.basilic.formats.x12.claims;

import org.basilic.claim.Contact;
import org.basilic.claim.Insured;
import org.basilic.claim.Party;
import org.basilic.claim.PostalAddress;
import org.basilic.formats.x12.FaultKind;
import org.basilic.model.Sex;
import org.jspecify.annotations.Nullable;

/** The segments that name people and organisations: NM1, N3, N4, DMG, PER. */
final class Parties {

    static final String NPI = "XX";
    static final String MEMBER = "MI";
    static final String PAYER = "PI";
    static final String ELECTRONIC = "46";

    private static final int NAME = 60;
    private static final int FIRST = 35;
    private static final int MIDDLE = 25;
    private static final int SUFFIX = 10;
    private static final int ADDRESS = 55;
    private static final int CITY = 30;
    private static final int NUMBER = 80;
    private static final int TEN = 10;
    private static final String DIGITS = "[0-9]+";

    private Parties() {}

    /** Puts who has a role, with the national number of a provider where there is one. */
    static void provider(Draft draft, String role, Party party, @Nullable String npi) {
        SegmentDraft name = named(draft, role, party);
        if (npi == null) {
            return;
        }
        name.code(NPI);
        if (npi.length() == TEN && npi.matches(DIGITS)) {
            name.code(npi);
        } else {
            name.refuse(FaultKind.FORM, npi.length() + " characters", "ten digits");
        }
    }

    /** Puts who has a role, with a number that must not lack. */
    static void numbered(
            Draft draft, String role, Party party, String qualifier, @Nullable String number, String what) {
        named(draft, role, party).code(qualifier).key(number, NUMBER, what);
    }

    /** Puts a person or organisation without a number; the segment is open for one. */
    static SegmentDraft named(Draft draft, String role, Party party) {
        SegmentDraft name = draft.segment("NM1").code(role).code(party.person() ? "1" : "2");
        name.text(party.last(), NAME, "a name");
        if (party.person()) {
            name.textIf(party.first(), FIRST, "a first name")
                    .textIf(party.middle(), MIDDLE, "a middle name")
                    .empty(1)
                    .textIf(party.suffix(), SUFFIX, "a suffix");
        } else {
            name.empty(4);
        }
        return name;
    }

    /** Puts an address that must not lack. */
    static void address(Draft draft, @Nullable PostalAddress address) {
        if (address == null) {
            draft.segment("N3").refuse(FaultKind.MISSING_ELEMENT, "nothing", "an address");
        } else {
            addressIf(draft, address);
        }
    }

    /** Puts an address, if there is one. */
    static void addressIf(Draft draft, @Nullable PostalAddress address) {
        if (address == null) {
            return;
        }
        draft.segment("N3").text(address.line(), ADDRESS, "a street").textIf(address.secondLine(), ADDRESS, "a street");
        SegmentDraft place =
                draft.segment("N4").text(address.city(), CITY, "a city").key(address.state(), 2, "a state");
        String postal = address.postalCode();
        if (postal.matches("[0-9]{5}|[0-9]{9}")) {
            place.code(postal);
        } else {
            place.refuse(FaultKind.FORM, postal.length() + " characters", "five or nine digits");
        }
    }

    /** Puts when someone was born, and the sex. */
    static void born(Draft draft, Insured insured) {
        SegmentDraft born = draft.segment("DMG").day(insured.birthDate(), "a day of birth");
        Sex sex = insured.sex();
        if (sex == null) {
            born.refuse(FaultKind.MISSING_ELEMENT, "nothing", "a sex; UNKNOWN where nobody knows it");
        } else {
            born.code(letter(sex));
        }
    }

    private static String letter(Sex sex) {
        return switch (sex) {
            case FEMALE -> "F";
            case MALE -> "M";
            case OTHER, UNKNOWN -> "U";
        };
    }

    /** Puts whom to call. */
    static void contact(Draft draft, Contact contact) {
        SegmentDraft call = draft.segment("PER")
                .code("IC")
                .text(contact.name(), NAME, "a name")
                .code("TE");
        String phone = contact.phone();
        if (phone.length() == TEN && phone.matches(DIGITS)) {
            call.code(phone);
        } else {
            call.refuse(FaultKind.FORM, phone.length() + " characters", "ten digits");
        }
    }
}
