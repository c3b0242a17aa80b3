package org.basilic.formats.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.basilic.reference.Reference;

/** A folder with the files of an invented site, to be changed by tests. */
final class ASiteFolder {

    static final String CHARGES = "item,code,charge,from,to\n1,96413,455.00,,2026-04-01\n1,96413,480.00,2026-04-01,\n";
    static final String REVENUE = "code,kind,revenue,from,to\n,administration,0260,,\n96413,,0335,,\n";
    static final String SITE = """
            {
              "id": "site",
              "transmission": {
                "submitter": {"name": "SITE", "id": "S1", "contact": {"name": "OFFICE", "phone": "5555550123"}},
                "receiver": {"name": "HOUSE", "id": "H1"},
                "interchange": {"senderQualifier": "ZZ", "sender": "S1", "receiverQualifier": "ZZ", "receiver": "H1"},
                "group": {"sender": "S1", "receiver": "H1"},
                "test": true
              },
              "billing": {
                "name": "SITE", "npi": "1234567893", "taxId": "987654321", "taxonomy": "261QX0200X",
                "address": {"line": "1 INVENTED WAY", "city": "SPRINGFIELD", "state": "IL", "postalCode": "62701"}
              },
              "payers": {
                "medicare-b": {"name": "MEDICARE B", "payerId": "00222", "filing": "MB", "policy": "medicare",
                  "timelyFilingDays": 365, "dollarCeiling": true, "medicare": true}
              },
              "charges": "charges.csv",
              "revenueCodes": "revenue.csv",
              "usual": {
                "placeOfService": "11", "facilityType": "13", "admissionType": "3", "admissionSource": "1",
                "patientStatus": "01", "assignment": "A", "benefits": "Y", "release": "Y",
                "clinicians": [{"role": "attending", "last": "ROE", "first": "RAY", "npi": "1999999919"}]
              }
            }
            """;

    private final Path folder;

    ASiteFolder(Path folder) throws IOException {
        this.folder = folder;
        put("site.json", SITE);
        put("charges.csv", CHARGES);
        put("revenue.csv", REVENUE);
    }

    ASiteFolder put(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return this;
    }

    /** Writes the site file with a change. */
    ASiteFolder with(String text, String instead) throws IOException {
        if (!SITE.contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return put("site.json", SITE.replace(text, instead));
    }

    SiteFile read() throws IOException {
        return SiteFile.read(folder.resolve("site.json"), Reference.builtIn());
    }
}
