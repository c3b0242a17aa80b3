package org.basilic.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.basilic.model.ContainerKind;
import org.basilic.model.DrugClass;

/** Every row of the tables about drugs and their amounts, typed and checked, whatever its days. */
final class DrugTables {

    static final String UNITS = "units.csv";
    static final String DRUGS = "drugs.csv";
    static final String MOLAR = "molar.csv";
    static final String DOSE_RANGES = "dose-ranges.csv";
    static final String RXNORM = "rxnorm.csv";
    static final String DRUG_MODIFIERS = "drug-modifiers.csv";
    static final String ENTITIES = "entities.csv";
    static final String WASTE_PLACES = "waste-exempt-places.csv";

    private static final String MULTI_DOSE = " multi-dose";

    /**
     * A row of drugs.csv, with the answers to those who ask for it by code and by a name that only it has.
     *
     * @param names in lower case
     */
    record Drug(DrugFacts facts, List<String> names, DrugMatch byCode, DrugMatch byName) {

        String hcpcs() {
            return facts.hcpcs();
        }
    }

    /** A row of molar.csv. */
    record Molar(String hcpcs, MolarFacts facts) {}

    /** A row of dose-ranges.csv. */
    record Range(String hcpcs, DoseRange range) {}

    /** A row of rxnorm.csv. */
    record Concept(String rxcui, String name) {}

    /** A row of drug-modifiers.csv. */
    record Asked(String hcpcs, AskedModifier modifier) {}

    /** A row of entities.csv. */
    record Entity(String type, String modifier) {}

    private final UnitTable units;
    private final List<Dated<Drug>> drugs = new ArrayList<>(1024);
    private final List<Dated<Molar>> molar = new ArrayList<>();
    private final List<Dated<Range>> ranges = new ArrayList<>();
    private final List<Dated<Concept>> concepts = new ArrayList<>();
    private final List<Dated<Asked>> asked = new ArrayList<>();
    private final List<Dated<Entity>> entities = new ArrayList<>();
    private final List<Dated<String>> wastePlaces = new ArrayList<>();

    /** Reads the tables. */
    DrugTables(DatedTables dated) {
        units = units(dated);
        for (Dated<TableRow> row : dated.rows(
                DRUGS,
                List.of("hcpcs"),
                "hcpcs",
                "generic",
                "brands",
                "spellings",
                "class",
                "traits",
                "billing_amount",
                "billing_unit",
                "routes",
                "vials",
                "container",
                "hospital_status",
                "successors")) {
            drugs.add(row.saying(drug(row)));
        }
        for (Dated<TableRow> row : dated.rows(MOLAR, List.of("hcpcs"), "hcpcs", "molar_mass", "charge")) {
            TableRow cells = row.fact();
            molar.add(row.saying(new Molar(
                    cells.text("hcpcs"), new MolarFacts(cells.decimal("molar_mass"), cells.number("charge")))));
        }
        for (Dated<TableRow> row :
                dated.rows(DOSE_RANGES, List.of("hcpcs", "per"), "hcpcs", "per", "lowest", "highest", "unit")) {
            ranges.add(row.saying(range(row.fact())));
        }
        for (Dated<TableRow> row : dated.rows(RXNORM, List.of("rxcui"), "rxcui", "name")) {
            concepts.add(row.saying(new Concept(
                    row.fact().text("rxcui"), DrugNames.lowerCase(row.fact().filled("name")))));
        }
        for (Dated<TableRow> row :
                dated.rows(DRUG_MODIFIERS, List.of("hcpcs", "one_of"), "hcpcs", "one_of", "required")) {
            TableRow cells = row.fact();
            asked.add(row.saying(
                    new Asked(cells.text("hcpcs"), new AskedModifier(cells.list("one_of"), cells.yes("required")))));
        }
        for (Dated<TableRow> row : dated.rows(WASTE_PLACES, List.of("place"), "place", "label")) {
            row.fact().filled("label");
            wastePlaces.add(row.saying(row.fact().text("place")));
        }
        for (Dated<TableRow> row : dated.rows(ENTITIES, List.of("entity_type"), "entity_type", "modifier")) {
            entities.add(row.saying(new Entity(
                    row.fact().text("entity_type").toLowerCase(Locale.ROOT),
                    row.fact().filled("modifier"))));
        }
    }

    UnitTable units() {
        return units;
    }

    List<Dated<Drug>> drugs() {
        return drugs;
    }

    List<Dated<Molar>> molar() {
        return molar;
    }

    List<Dated<Range>> ranges() {
        return ranges;
    }

    List<Dated<Concept>> concepts() {
        return concepts;
    }

    List<Dated<Asked>> asked() {
        return asked;
    }

    List<Dated<String>> wastePlaces() {
        return wastePlaces;
    }

    List<Dated<Entity>> entities() {
        return entities;
    }

    /** Units of measure do not change with the day: their rows are dated like all others and hold throughout. */
    private static UnitTable units(DatedTables dated) {
        List<UnitOfMeasure> rows = new ArrayList<>();
        for (Dated<TableRow> row : dated.rows(UNITS, List.of("written"), "written", "measure", "factor")) {
            TableRow cells = row.fact();
            rows.add(new UnitOfMeasure(
                    cells.text("written"), cells.oneOf("measure", Measure.values()), cells.decimal("factor")));
        }
        return new UnitTable(rows);
    }

    private Drug drug(Dated<TableRow> dated) {
        TableRow row = dated.fact();
        String hcpcs = row.text("hcpcs");
        String generic = row.text("generic");
        List<String> brands = row.list("brands");
        List<String> spellings = row.list("spellings");
        List<String> names = new ArrayList<>(1 + brands.size() + spellings.size());
        if (!generic.isEmpty()) {
            names.add(generic);
        }
        for (String brand : brands) {
            names.add(DrugNames.lowerCase(brand));
        }
        names.addAll(spellings);
        Set<DrugTrait> traits = traits(row);
        boolean unclassified = traits.contains(DrugTrait.NOT_OTHERWISE_CLASSIFIED);
        if (names.isEmpty() != unclassified) {
            throw row.malformed("a code not otherwise classified has no name, and every other has one");
        }
        String className = row.text("class");
        if (className.isEmpty() && !unclassified) {
            throw row.malformed("only a code not otherwise classified may lack a class");
        }
        if (row.text("billing_unit").isEmpty() != unclassified) {
            throw row.malformed("a code not otherwise classified has no billing unit, and every other has one");
        }
        DrugClass drugClass = className.isEmpty() ? null : row.oneOf("class", DrugClass.values());
        DrugFacts facts = new DrugFacts(
                hcpcs,
                generic,
                List.copyOf(brands),
                List.copyOf(spellings),
                drugClass,
                traits,
                unclassified ? null : BillingUnit.of(row.decimal("billing_amount"), unit(row, "billing_unit")),
                routes(row),
                vials(row),
                row.oneOf("container", SoldAs.values()),
                row.oneOf("hospital_status", HospitalStatus.values()),
                List.copyOf(row.list("successors")),
                dated.inForce(),
                List.copyOf(row.list("source")));
        return new Drug(
                facts,
                names,
                new DrugMatch(hcpcs, drugClass, traits, false, List.of()),
                new DrugMatch(hcpcs, drugClass, traits, true, List.of()));
    }

    private UnitOfMeasure unit(TableRow row, String column) {
        return unit(row, column, row.text(column));
    }

    private UnitOfMeasure unit(TableRow row, String column, String written) {
        UnitOfMeasure unit = units.unit(written);
        if (unit == null) {
            throw row.unknown(column, written);
        }
        return unit;
    }

    private static List<UsualRoute> routes(TableRow row) {
        List<UsualRoute> routes = new ArrayList<>(2);
        for (String word : row.list("routes")) {
            routes.add(row.oneOf("routes", word, UsualRoute.values()));
        }
        return List.copyOf(routes);
    }

    private List<VialSize> vials(TableRow row) {
        List<String> written = row.list("vials");
        List<VialSize> vials = new ArrayList<>(written.size());
        for (String size : written) {
            boolean multi = size.endsWith(MULTI_DOSE);
            String plain = multi ? size.substring(0, size.length() - MULTI_DOSE.length()) : size;
            int space = plain.indexOf(' ');
            if (space < 1) {
                throw row.malformed("the vial '" + size + "' is not written like 100 mg");
            }
            BigDecimal amount = row.decimal("vials", plain.substring(0, space));
            UnitOfMeasure unit = unit(row, "vials", plain.substring(space + 1));
            ContainerKind kind = multi ? ContainerKind.MULTI_DOSE : ContainerKind.SINGLE_DOSE;
            vials.add(new VialSize(amount, unit, unit.inBase(amount), kind, size));
        }
        return List.copyOf(vials);
    }

    private Range range(TableRow row) {
        String per = row.text("per");
        if (!per.equals("dose") && !per.equals("kg")) {
            throw row.unknown("per", per);
        }
        UnitOfMeasure unit = unit(row, "unit");
        BigDecimal lowest = unit.inBase(row.decimal("lowest"));
        BigDecimal highest = unit.inBase(row.decimal("highest"));
        if (lowest.compareTo(highest) > 0) {
            throw row.malformed("the lowest dose is above the highest");
        }
        return new Range(row.text("hcpcs"), new DoseRange(per.equals("kg"), lowest, highest, unit.measure()));
    }

    private static Set<DrugTrait> traits(TableRow row) {
        List<String> words = row.list("traits");
        if (words.isEmpty()) {
            return Set.of();
        }
        Set<DrugTrait> traits = EnumSet.noneOf(DrugTrait.class);
        for (String word : words) {
            traits.add(row.oneOf("traits", word, DrugTrait.values()));
        }
        return Set.copyOf(traits);
    }
}
