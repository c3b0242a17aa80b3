package org.basilic.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables about drugs as they stand on one day. Never changes. */
public final class DrugCatalog {

    private final LocalDate day;
    private final UnitTable units;
    private final Map<String, DrugMatch> matches = new HashMap<>(2048);
    private final Map<String, List<DrugFacts>> facts = new HashMap<>(2048);
    private final DrugNames names;
    private final Map<String, MolarFacts> molar = new HashMap<>();
    private final Map<String, List<DoseRange>> ranges = new HashMap<>();
    private final Map<String, String> concepts = new HashMap<>();
    private final Map<String, List<AskedModifier>> asked = new HashMap<>();
    private final Map<String, String> entities = new HashMap<>();
    private final Set<String> wastePlaces;

    /** Picks the rows in force on the day. */
    DrugCatalog(DrugTables tables, LocalDate day) {
        this.day = day;
        this.units = tables.units();
        this.names = readDrugs(tables.drugs());
        for (DrugTables.Molar row : inForce(tables.molar())) {
            molar.put(row.hcpcs(), row.facts());
        }
        for (DrugTables.Range row : inForce(tables.ranges())) {
            add(ranges, row.hcpcs(), row.range());
        }
        for (DrugTables.Concept row : inForce(tables.concepts())) {
            concepts.put(row.rxcui(), row.name());
        }
        for (DrugTables.Asked row : inForce(tables.asked())) {
            add(asked, row.hcpcs(), row.modifier());
        }
        this.wastePlaces = Set.copyOf(inForce(tables.wastePlaces()));
        for (DrugTables.Entity row : inForce(tables.entities())) {
            entities.put(row.type(), row.modifier());
        }
    }

    /**
     * Returns what is known of a drug. A known code decides, on any day, for a molecule keeps its class when its code ends;
     * the name is asked when there is no code, when the code is unknown, and for the class behind a code that stands for
     * any drug.
     */
    public DrugMatch match(@Nullable String hcpcs, @Nullable String name) {
        DrugMatch coded = hcpcs == null ? null : matches.get(hcpcs);
        if (coded == null) {
            DrugMatch named = name == null ? DrugMatch.UNKNOWN : names.named(name);
            return hcpcs == null ? named : named.underCode(hcpcs);
        }
        return name != null && coded.has(DrugTrait.NOT_OTHERWISE_CLASSIFIED) ? unlisted(coded, name) : coded;
    }

    /** Returns what the RxNorm concept means, or that nothing is known of it. */
    public DrugMatch matchConcept(String rxcui) {
        String name = concepts.get(rxcui);
        return name == null ? DrugMatch.UNKNOWN : names.named(name);
    }

    /** Returns the row of a code on a day, else its row of other days, the latest first; null when there is none. */
    public @Nullable DrugFacts facts(String hcpcs, LocalDate on) {
        List<DrugFacts> rows = facts.get(hcpcs);
        if (rows == null) {
            return null;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).inForceOn(on)) {
                return rows.get(i);
            }
        }
        return rows.get(rows.size() - 1);
    }

    /** Returns every row of the drug table, whatever its days, by code and then by day. */
    public List<DrugFacts> rows() {
        List<DrugFacts> rows = new ArrayList<>(2048);
        for (List<DrugFacts> of : facts.values()) {
            rows.addAll(of);
        }
        rows.sort(Comparator.comparing(DrugFacts::hcpcs)
                .thenComparing(row -> row.inForce().from()));
        return rows;
    }

    /** Returns the codes in force on a day that name this one as their successor, in order. */
    public List<String> predecessors(String hcpcs, LocalDate on) {
        List<String> found = new ArrayList<>(1);
        for (List<DrugFacts> rows : facts.values()) {
            for (DrugFacts row : rows) {
                if (row.inForceOn(on) && row.successors().contains(hcpcs)) {
                    found.add(row.hcpcs());
                }
            }
        }
        Collections.sort(found);
        return found;
    }

    /** Returns the unit that is written so, or null when the table does not know it. */
    public @Nullable UnitOfMeasure unit(String written) {
        return units.unit(written);
    }

    /** Returns what joins the drug's mass to its moles and equivalents, or null when nothing does. */
    public @Nullable MolarFacts molar(String hcpcs) {
        return molar.get(hcpcs);
    }

    /** Returns what is usually given at once; none when it is not known. */
    public List<DoseRange> usualDoses(String hcpcs) {
        return ranges.getOrDefault(hcpcs, List.of());
    }

    /** Returns the modifiers that lines of the drug are asked for; mostly none. */
    public List<AskedModifier> modifiersAsked(String hcpcs) {
        return asked.getOrDefault(hcpcs, List.of());
    }

    /** Returns the modifier of a discounted drug of this kind of entity, or null when the table does not know the kind. */
    public @Nullable String discountModifier(String entityType) {
        return entities.get(entityType.trim().toLowerCase(Locale.ROOT));
    }

    /** Whether drugs at a place of service carry neither waste modifier. */
    public boolean wasteExempt(String place) {
        return wastePlaces.contains(place);
    }

    private DrugMatch unlisted(DrugMatch coded, String name) {
        DrugMatch named = names.named(name);
        if (named.drugClass() == null) {
            return coded;
        }
        Set<DrugTrait> traits = new HashSet<>(coded.traits());
        traits.addAll(named.traits());
        return new DrugMatch(coded.hcpcs(), named.drugClass(), traits, true, List.of());
    }

    private DrugNames readDrugs(List<Dated<DrugTables.Drug>> rows) {
        List<DrugTables.Drug> current = new ArrayList<>(rows.size());
        List<DrugTables.Drug> ofOtherDays = new ArrayList<>();
        for (Dated<DrugTables.Drug> row : rows) {
            add(facts, row.fact().hcpcs(), row.fact().facts());
            if (row.inForce().covers(day)) {
                current.add(row.fact());
            } else {
                ofOtherDays.add(row.fact());
                matches.put(row.fact().hcpcs(), row.fact().byCode());
            }
        }
        for (DrugTables.Drug drug : current) {
            matches.put(drug.hcpcs(), drug.byCode());
        }
        return DrugNames.of(current, ofOtherDays);
    }

    private <T> List<T> inForce(List<Dated<T>> rows) {
        List<T> current = new ArrayList<>(rows.size());
        for (Dated<T> row : rows) {
            if (row.inForce().covers(day)) {
                current.add(row.fact());
            }
        }
        return current;
    }

    private static <T> void add(Map<String, List<T>> all, String key, T one) {
        List<T> there = all.get(key);
        if (there == null) {
            all.put(key, List.of(one));
        } else {
            List<T> more = new ArrayList<>(there);
            more.add(one);
            all.put(key, List.copyOf(more));
        }
    }
}
