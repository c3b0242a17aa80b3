package org.basilic.testkit.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.basilic.claim.Clinician;
import org.basilic.claim.Coverage;
import org.basilic.claim.Coverage.Relationship;
import org.basilic.claim.Insured;
import org.basilic.claim.Party;
import org.basilic.claim.PostalAddress;
import org.basilic.claim.Registration;
import org.basilic.model.Encounter;
import org.basilic.model.Patient;
import org.basilic.model.Setting;
import org.basilic.model.Sex;
import org.jspecify.annotations.Nullable;

/** Random registrations of invented people: with and without what a registration may leave out. A seed decides each. */
public final class RandomRegistrations {

    private static final List<String> LAST = List.of(
            "ABERNATHY", "BRIGHTWATER", "CASTELLANOS", "DELACROIX", "EASTERLING", "FAIRWEATHER", "O BRIEN-LOWE", "YU");
    private static final List<String> FIRST = List.of("ADA", "BRUNO", "CLEMENTINE", "DEVI", "ELIOT", "FERN", "IO");
    private static final List<String> CITIES = List.of("SPRINGFIELD", "RIVERTON", "LAKE ZURICH", "ELM GROVE");

    private final SplittableRandom random;

    private RandomRegistrations(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Returns the registration of an encounter at {@link ASite#standard()}. */
    public static Registration of(long seed, Encounter encounter) {
        return new RandomRegistrations(seed ^ 0x5EED_C1A1_0000L).make(seed, encounter);
    }

    private Registration make(long seed, Encounter encounter) {
        boolean facility = encounter.setting() == Setting.FACILITY;
        boolean commercial = "commercial".equals(encounter.payer()) || percent(15);
        Insured patient = insured(encounter.patient());
        Relationship relationship = commercial && percent(40) ? of(List.of(Relationship.values())) : Relationship.SELF;
        Insured subscriber = relationship == Relationship.SELF ? patient : insured(null);
        boolean group = commercial && percent(60);
        Coverage coverage = new Coverage(
                percent(90) ? "P" : "S",
                relationship,
                group ? digits(6) : null,
                group && percent(50) ? "INVENTED EMPLOYER" : null,
                null,
                letters(3) + digits(8),
                subscriber,
                null,
                null,
                null);
        String frequency = percent(92) ? "1" : of(List.of("7", "8"));
        return new Registration(
                encounter.id(),
                "A" + Math.floorMod(seed, 1_000_000_000_000L),
                percent(60) ? "MRN" + digits(7) : null,
                commercial ? ASite.COMMERCIAL : facility ? ASite.MEDICARE_A : ASite.MEDICARE_B,
                coverage,
                patient,
                percent(30) ? "PA" + digits(8) : null,
                percent(10) ? "RF" + digits(6) : null,
                frequency,
                frequency.equals("1") ? null : "P" + digits(12),
                facility && percent(20) ? of(List.of("1", "2", "3")) : null,
                facility && percent(20) ? of(List.of("1", "2", "4")) : null,
                facility && percent(20) ? of(List.of("01", "02", "30")) : null,
                facility && percent(30) ? List.of(of(List.of("R11.2", "E86.0", "C18.9"))) : List.of(),
                percent(20) ? List.of(rendering(facility)) : List.of());
    }

    private Clinician rendering(boolean facility) {
        return new Clinician(
                facility ? Clinician.Role.ATTENDING : Clinician.Role.RENDERING,
                new Party("LINDQVIST", "SAM", percent(50) ? "Q" : null, null, null),
                "1999999927",
                percent(70) ? "207RX0202X" : null);
    }

    private Insured insured(@Nullable Patient charted) {
        LocalDate born = charted == null ? null : charted.birthDate();
        Sex sex = charted == null ? null : charted.sex();
        return new Insured(
                new Party(of(LAST), of(FIRST), percent(40) ? letters(1) : null, percent(5) ? "JR" : null, address()),
                born != null ? born : LocalDate.of(1935, 1, 1).plusDays(random.nextInt(28_000)),
                sex != null ? sex : of(List.of(Sex.FEMALE, Sex.MALE, Sex.UNKNOWN)));
    }

    private PostalAddress address() {
        return new PostalAddress(
                random.nextInt(1, 2_000) + " INVENTED ST",
                percent(15) ? "APT " + random.nextInt(1, 90) : null,
                of(CITIES),
                "IL",
                percent(50) ? "6" + digits(4) : "6" + digits(8));
    }

    private String digits(int many) {
        StringBuilder digits = new StringBuilder(many);
        for (int i = 0; i < many; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private String letters(int many) {
        StringBuilder letters = new StringBuilder(many);
        for (int i = 0; i < many; i++) {
            letters.append((char) ('A' + random.nextInt(26)));
        }
        return letters.toString();
    }

    private boolean percent(int often) {
        return random.nextInt(100) < often;
    }

    private <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
