package org.basilic.formats.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.basilic.claim.Clinician;
import org.basilic.claim.Coverage;
import org.basilic.claim.Coverage.Relationship;
import org.basilic.claim.Insured;
import org.basilic.claim.Registration;
import org.basilic.claim.Site;
import org.jspecify.annotations.Nullable;

/** Reads the object of one registration. */
final class RegistrationReader {

    private static final List<String> REGISTRATION = List.of(
            "encounter",
            "account",
            "medicalRecordNumber",
            "payer",
            "coverage",
            "patient",
            "priorAuthorization",
            "referral",
            "frequency",
            "payerClaimNumber",
            "admissionType",
            "admissionSource",
            "patientStatus",
            "reasonsForVisit",
            "clinicians");
    private static final List<String> COVERAGE =
            List.of("sequence", "relationship", "groupNumber", "groupName", "filing", "memberId", "subscriber");

    private static final Pattern SEQUENCE = Pattern.compile("[PST]");
    private static final Pattern FREQUENCY = Pattern.compile("[178]");
    private static final int NUMBER = 50;
    private static final int NAME = 60;
    private static final int ENCOUNTER = 200;
    private static final int REASONS = 3;

    private static final Map<String, Relationship> RELATIONSHIPS = relationships();

    private final String file;
    private final Site site;
    private final Wrongs wrongs;

    RegistrationReader(String file, Site site, Wrongs wrongs) {
        this.file = file;
        this.site = site;
        this.wrongs = wrongs;
    }

    private static Map<String, Relationship> relationships() {
        Map<String, Relationship> words = new LinkedHashMap<>();
        words.put("self", Relationship.SELF);
        words.put("spouse", Relationship.SPOUSE);
        words.put("child", Relationship.CHILD);
        words.put("other", Relationship.OTHER);
        return words;
    }

    /** Reads a registration; null, noting it, where it is no object. */
    @Nullable
    Registration read(Value value, String path) {
        Fields fields = Fields.of(value, path, file, wrongs, REGISTRATION);
        if (fields == null) {
            return null;
        }
        String payer = fields.needed("payer", NUMBER);
        if (!payer.isEmpty() && !site.payers().containsKey(payer)) {
            fields.wrong("payer", "no payer of the site file", Near.words(payer, payers()));
        }
        Insured patient = Parties.insured(fields.neededObject("patient", Parties.INSURED));
        Coverage coverage = coverage(fields.neededObject("coverage", COVERAGE), patient);
        String frequency = fields.text("frequency", FREQUENCY, "1, 7 or 8");
        List<Clinician> clinicians = new ArrayList<>();
        for (Fields one : fields.objects("clinicians", Parties.CLINICIAN)) {
            Clinician clinician = Parties.clinician(one);
            if (clinician != null) {
                clinicians.add(clinician);
            }
        }
        return new Registration(
                fields.needed("encounter", ENCOUNTER),
                fields.needed("account", NUMBER),
                fields.text("medicalRecordNumber", NUMBER),
                payer,
                coverage,
                patient,
                fields.text("priorAuthorization", NUMBER),
                fields.text("referral", NUMBER),
                frequency == null ? "1" : frequency,
                fields.text("payerClaimNumber", NUMBER),
                fields.text("admissionType", Numbers.ONE_DIGIT, "one digit"),
                fields.text("admissionSource", Numbers.ONE_SIGN, "one digit or letter"),
                fields.text("patientStatus", Numbers.TWO_DIGITS, "two digits"),
                fields.texts("reasonsForVisit", Numbers.DIAGNOSIS, "an ICD-10-CM code", REASONS),
                clinicians);
    }

    private List<String> payers() {
        return site.payers().keySet().stream().sorted().toList();
    }

    private static Coverage coverage(Fields fields, Insured patient) {
        Relationship relationship = fields.word("relationship", RELATIONSHIPS);
        Fields subscriber = fields.object("subscriber", Parties.INSURED);
        boolean self = relationship == null || relationship == Relationship.SELF;
        if (self && subscriber != null) {
            fields.wrong("subscriber", "a subscriber beside self", "none, for the patient is the subscriber");
        } else if (!self) {
            fields.missing("subscriber");
        }
        String sequence = fields.text("sequence", SEQUENCE, "P, S or T");
        Insured insured = subscriber == null ? patient : Parties.insured(subscriber);
        return new Coverage(
                sequence == null ? "P" : sequence,
                relationship == null ? Relationship.SELF : relationship,
                fields.text("groupNumber", NUMBER),
                fields.text("groupName", NAME),
                fields.text("filing", Numbers.FILING, "two letters or digits, such as MB"),
                fields.text("memberId", NUMBER),
                insured,
                null,
                null,
                null);
    }
}
