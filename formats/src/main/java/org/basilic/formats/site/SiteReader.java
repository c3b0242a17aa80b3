package org.basilic.formats.site;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.basilic.claim.BillingProvider;
import org.basilic.claim.ChargeMaster;
import org.basilic.claim.Clinician;
import org.basilic.claim.Contact;
import org.basilic.claim.Party;
import org.basilic.claim.RevenueCodes;
import org.basilic.claim.Site;
import org.basilic.claim.Site.SitePayer;
import org.basilic.claim.Transmission;
import org.basilic.formats.MalformedFileException;
import org.basilic.reference.Reference;
import org.jspecify.annotations.Nullable;

/** Reads the object of a site file, and the tables that it names beside itself. */
final class SiteReader {

    private static final List<String> SITE =
            List.of("id", "transmission", "billing", "payers", "charges", "revenueCodes", "registrations", "usual");
    private static final List<String> TRANSMISSION = List.of("submitter", "receiver", "interchange", "group", "test");
    private static final List<String> SUBMITTER = List.of("name", "id", "contact");
    private static final List<String> RECEIVER = List.of("name", "id");
    private static final List<String> INTERCHANGE =
            List.of("senderQualifier", "sender", "receiverQualifier", "receiver");
    private static final List<String> GROUP = List.of("sender", "receiver");
    private static final List<String> BILLING = List.of("name", "npi", "taxId", "taxonomy", "address", "contact");
    private static final List<String> PAYER = List.of(
            "name",
            "payerId",
            "filing",
            "address",
            "policy",
            "timelyFilingDays",
            "priorAuthorization",
            "zeroCharges",
            "dollarCeiling",
            "medicare");
    private static final List<String> USUAL = List.of(
            "placeOfService",
            "facilityType",
            "admissionType",
            "admissionSource",
            "patientStatus",
            "assignment",
            "benefits",
            "release",
            "clinicians");

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern QUALIFIER = Pattern.compile("[A-Z0-9]{2}");
    private static final Pattern ASSIGNMENT = Pattern.compile("[ABC]");
    private static final Pattern BENEFITS = Pattern.compile("[YNW]");
    private static final Pattern RELEASE = Pattern.compile("[YI]");

    private static final int NAME = 60;
    private static final int PARTNER = 15;
    private static final int PAYER_ID = 80;
    private static final int YEARS_OF_DAYS = 3_660;

    private final Path path;
    private final String file;
    private final Reference tables;
    private final Wrongs wrongs;
    private final Map<String, String> policies = new LinkedHashMap<>();

    SiteReader(Path path, Reference tables, Wrongs wrongs) {
        this.path = path;
        this.file = path.toString();
        this.tables = tables;
        this.wrongs = wrongs;
    }

    @Nullable
    SiteFile read(Value value) throws IOException {
        Fields site = Fields.of(value, "$", file, wrongs, SITE);
        if (site == null) {
            return null;
        }
        String id = site.needed("id", ID, "a short name of letters, digits and hyphens");
        Transmission transmission = transmission(site.neededObject("transmission", TRANSMISSION));
        BillingProvider billing = billing(site.neededObject("billing", BILLING));
        Map<String, SitePayer> payers = payers(site);
        Site.Usual usual = usual(site.neededObject("usual", USUAL));
        List<ChargeMaster.Row> charges = charges(site);
        RevenueCodes revenueCodes = revenueCodes(site);
        Path registrations = beside(site, "registrations");
        return new SiteFile(
                new Site(id, transmission, billing, payers, revenueCodes, new ChargeMaster(charges), usual),
                charges,
                policies,
                registrations);
    }

    private static Transmission transmission(Fields fields) {
        Fields submitter = fields.neededObject("submitter", SUBMITTER);
        Fields receiver = fields.neededObject("receiver", RECEIVER);
        Fields interchange = fields.neededObject("interchange", INTERCHANGE);
        Fields group = fields.neededObject("group", GROUP);
        Contact contact = Parties.contact(submitter, "contact");
        submitter.missing("contact");
        fields.missing("test");
        return new Transmission(
                submitter.needed("name", NAME),
                submitter.needed("id", PAYER_ID),
                contact == null ? new Contact("", "") : contact,
                receiver.needed("name", NAME),
                receiver.needed("id", PAYER_ID),
                interchange.needed("senderQualifier", QUALIFIER, "two letters or digits, such as ZZ"),
                interchange.needed("sender", PARTNER),
                interchange.needed("receiverQualifier", QUALIFIER, "two letters or digits, such as ZZ"),
                interchange.needed("receiver", PARTNER),
                group.needed("sender", PARTNER),
                group.needed("receiver", PARTNER),
                fields.truth("test", true));
    }

    private static BillingProvider billing(Fields fields) {
        fields.missing("npi");
        fields.missing("address");
        return new BillingProvider(
                Party.organisation(fields.needed("name", NAME), Parties.address(fields, "address")),
                Parties.npi(fields),
                fields.needed("taxId", Numbers.TAX_ID, "nine digits without hyphen"),
                Parties.taxonomy(fields),
                Parties.contact(fields, "contact"));
    }

    private Map<String, SitePayer> payers(Fields site) {
        Map<String, SitePayer> payers = new LinkedHashMap<>();
        site.missing("payers");
        Fields all = site.open("payers");
        if (all == null) {
            return payers;
        }
        if (all.names().isEmpty()) {
            site.wrong("payers", "none", "at least one");
        }
        for (String key : all.names()) {
            Fields fields = all.object(key, PAYER);
            if (!ID.matcher(key).matches()) {
                all.wrong(
                        key, "a key of " + key.length() + " characters", "a short name of letters, digits and hyphens");
            } else if (fields != null) {
                payers.put(key, payer(key, fields));
            }
        }
        return payers;
    }

    private SitePayer payer(String key, Fields fields) {
        String policy = fields.text("policy", ID, "the id of a policy");
        if (policy != null && !tables.hasPolicy(policy)) {
            List<String> ids = new ArrayList<>();
            tables.policies().all().forEach(one -> ids.add(one.id()));
            fields.wrong("policy", "no policy of this id", Near.words(policy, ids));
        } else if (policy != null) {
            policies.put(key, policy);
        }
        return new SitePayer(
                fields.needed("name", NAME),
                fields.needed("payerId", PAYER_ID),
                fields.needed("filing", Numbers.FILING, "two letters or digits, such as MB"),
                Parties.address(fields, "address"),
                fields.whole("timelyFilingDays", YEARS_OF_DAYS),
                fields.truth("priorAuthorization", false),
                fields.truth("zeroCharges", false),
                fields.truth("dollarCeiling", false),
                fields.truth("medicare", false));
    }

    private static Site.Usual usual(Fields fields) {
        List<Clinician> clinicians = new ArrayList<>();
        for (Fields one : fields.objects("clinicians", Parties.CLINICIAN)) {
            Clinician clinician = Parties.clinician(one);
            if (clinician != null) {
                clinicians.add(clinician);
            }
        }
        return new Site.Usual(
                fields.needed("placeOfService", Numbers.TWO_DIGITS, "two digits, such as 11"),
                fields.needed("facilityType", Numbers.TWO_DIGITS, "two digits, such as 13"),
                fields.needed("admissionType", Numbers.ONE_DIGIT, "one digit, such as 3"),
                fields.needed("admissionSource", Numbers.ONE_SIGN, "one digit or letter, such as 1"),
                fields.needed("patientStatus", Numbers.TWO_DIGITS, "two digits, such as 01"),
                fields.needed("assignment", ASSIGNMENT, "A, B or C"),
                fields.needed("benefits", BENEFITS, "Y, N or W"),
                fields.needed("release", RELEASE, "Y or I"),
                clinicians);
    }

    private List<ChargeMaster.Row> charges(Fields site) throws IOException {
        site.missing("charges");
        Path table = beside(site, "charges");
        try {
            return table == null ? List.of() : ChargeFile.read(table, wrongs);
        } catch (MalformedFileException e) {
            wrongs.add(e);
        } catch (NoSuchFileException e) {
            site.wrong("charges", "no file of this name", "a charge master beside the site file");
        }
        return List.of();
    }

    private RevenueCodes revenueCodes(Fields site) throws IOException {
        Path table = beside(site, "revenueCodes");
        try {
            return table == null ? new RevenueCodes(List.of()) : RevenueFile.read(table, wrongs);
        } catch (MalformedFileException e) {
            wrongs.add(e);
        } catch (NoSuchFileException e) {
            site.wrong("revenueCodes", "no file of this name", "a map of revenue codes beside the site file");
        }
        return new RevenueCodes(List.of());
    }

    /** Returns the file of this name as seen from the site file; null where none is named. */
    private @Nullable Path beside(Fields site, String name) {
        String written = site.text(name, 1_000);
        if (written == null) {
            return null;
        }
        try {
            return path.resolveSibling(written);
        } catch (InvalidPathException e) {
            site.wrong(name, "no name of a file", "a name such as charges.csv");
            return null;
        }
    }
}
