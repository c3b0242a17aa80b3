package org.basilic.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.basilic.model.DrugClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the drug table makes of codes and of names as charts write them. */
class DrugMatchTest {

    private static final DayTables TABLES = on("2026-03-02");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    # day       | name                          | code  | class
                    2026-03-02 | ondansetron                   | J2405 | THERAPEUTIC
                    2026-03-02 | Ondansetron                   | J2405 | THERAPEUTIC
                    2026-03-02 | ONDANSETRON  HCl              | J2405 | THERAPEUTIC
                    2026-03-02 | ondansetron (Zofran)          | J2405 | THERAPEUTIC
                    2026-03-02 | ondansetron 4 mg IV           | J2405 | THERAPEUTIC
                    2026-03-02 | Zofran 4 mg                   | J2405 | THERAPEUTIC
                    2026-03-02 | vancomycin 1 g/250 mL         | J3373 | THERAPEUTIC
                    2026-03-02 | vancomycin                    | J3373 | THERAPEUTIC
                    2025-06-30 | vancomycin                    | J3370 | THERAPEUTIC
                    2025-07-01 | vancomycin                    | J3373 | THERAPEUTIC
                    2026-03-02 | fluorouracil                  | J9190 | CHEMOTHERAPY
                    2026-09-30 | 5-FU                          | J9190 | CHEMOTHERAPY
                    2026-10-01 | 5-FU                          | J9192 | CHEMOTHERAPY
                    2026-09-30 | leucovorin                    | J0640 | THERAPEUTIC
                    2026-10-01 | leucovorin                    | J0643 | THERAPEUTIC
                    2026-10-01 | leucovorin Avyxa              | J0644 | THERAPEUTIC
                    2026-10-01 | etoposide                     | J9187 | CHEMOTHERAPY
                    2026-10-01 | trabectedin                   | J9362 | CHEMOTHERAPY
                    2025-03-31 | furosemide                    | J1940 | THERAPEUTIC
                    2025-04-01 | Lasix                         | J1938 | THERAPEUTIC
                    2025-03-31 | eculizumab                    | J1300 | COMPLEX_BIOLOGIC
                    2025-04-01 | Soliris                       | J1299 | COMPLEX_BIOLOGIC
                    2025-03-31 | famotidine                    | S0028 | THERAPEUTIC
                    2025-04-01 | famotidine                    | J1308 | THERAPEUTIC
                    2024-12-31 | romiplostim                   | J2796 | THERAPEUTIC
                    2024-09-30 | hydromorphone                 | J1170 | THERAPEUTIC
                    2024-10-01 | Dilaudid                      | J1171 | THERAPEUTIC
                    2024-03-31 | cyclophosphamide              | J9070 | CHEMOTHERAPY
                    2024-04-01 | cyclophosphamide              | J9075 | CHEMOTHERAPY
                    2025-06-30 | epinephrine                   | J0171 | THERAPEUTIC
                    2026-03-02 | epinephrine                   | J0165 | THERAPEUTIC
                    2025-06-30 | thiotepa                      | J9340 | CHEMOTHERAPY
                    2025-09-30 | mannitol                      | J2150 | THERAPEUTIC
                    2026-03-02 | methylprednisolone            | -     | THERAPEUTIC
                    2026-03-02 | Solu-Medrol                   | J2919 | THERAPEUTIC
                    2026-03-02 | levoleucovorin                | -     | THERAPEUTIC
                    2026-03-02 | dexamethasone                 | J1100 | THERAPEUTIC
                    2026-03-02 | morphine                      | J2270 | THERAPEUTIC
                    2026-03-02 | methotrexate                  | J9260 | CHEMOTHERAPY
                    2026-03-02 | mesna                         | J9209 | THERAPEUTIC
                    2026-03-02 | decitabine                    | J0894 | CHEMOTHERAPY
                    2026-03-02 | infliximab                    | J1745 | COMPLEX_BIOLOGIC
                    2026-03-02 | infliximab-dyyb               | -     | COMPLEX_BIOLOGIC
                    2026-03-02 | Inflectra                     | Q5103 | COMPLEX_BIOLOGIC
                    2026-03-02 | rituximab                     | J9312 | CHEMOTHERAPY
                    2026-03-02 | ocrelizumab                   | J2350 | COMPLEX_BIOLOGIC
                    2026-03-02 | nab-paclitaxel                | J9264 | CHEMOTHERAPY
                    2026-03-02 | IVIG                          | -     | THERAPEUTIC
                    2026-03-02 | fulvestrant                   | -     | HORMONAL_ANTINEOPLASTIC
                    2026-03-02 | leuprolide acetate            | -     | -
                    2026-03-02 | Eligard                       | J9217 | HORMONAL_ANTINEOPLASTIC
                    2026-03-02 | leuprolide depot 3.75 mg      | J1950 | THERAPEUTIC
                    2026-03-02 | normal saline                 | -     | HYDRATION
                    2026-03-02 | Normal Saline 1000 mL         | J7030 | HYDRATION
                    2026-03-02 | NS 0.9% 1,000 mL              | -     | HYDRATION
                    2026-03-02 | lactated ringers              | J7120 | HYDRATION
                    2026-03-02 | D5W                           | -     | HYDRATION
                    2026-03-02 | potassium chloride 20 mEq     | J3480 | THERAPEUTIC
                    2026-03-02 | magnesium sulfate             | J3475 | THERAPEUTIC
                    2026-03-02 | Tdap                          | 90715 | VACCINE
                    2026-03-02 | gadobutrol                    | A9585 | CONTRAST
                    2026-03-02 | packed red blood cells        | P9016 | BLOOD
                    2026-03-02 | Leqembi                       | J0174 | COMPLEX_BIOLOGIC
                    2026-03-02 | aducanumab                    | -     | COMPLEX_BIOLOGIC
                    2026-03-02 | amivantamab-hyaluronidase     | -     | CHEMOTHERAPY
                    2026-07-01 | Rybrevant Faspro              | J9062 | CHEMOTHERAPY
                    2026-03-02 | drug A                        | -     | -
                    2026-03-02 | 4 mg                          | -     | -
                    """)
    void aNameSettlesTheClassAndWhereItIsOneTheCode(LocalDate day, String name, String code, DrugClass drugClass) {
        DrugMatch match = Reference.builtIn().on(day).drugs().match(null, name);

        assertThat(match.hcpcs()).isEqualTo(code);
        assertThat(match.drugClass()).isEqualTo(drugClass);
    }

    @Test
    void severalCodesUnderOneNameAreCandidates() {
        DrugMatch match = TABLES.drugs().match(null, "levoleucovorin");

        assertThat(match.candidates()).containsExactly("J0641", "J0642");
        assertThat(match.byName()).isTrue();
    }

    @Test
    void aNameWhoseCodesAreNotInForceGivesTheClassAlone() {
        assertThat(TABLES.drugs().match(null, "aducanumab"))
                .isEqualTo(
                        new DrugMatch(null, DrugClass.COMPLEX_BIOLOGIC, java.util.Set.of(), true, java.util.List.of()));
    }

    @Test
    void aCodeIsKnownOnAnyDay() {
        DrugMatch ended = on("2026-10-01").drugs().match("J9190", null);
        DrugMatch begun = on("2026-10-01").drugs().match("J9192", null);

        assertThat(ended.hcpcs()).isEqualTo("J9190");
        assertThat(ended.drugClass()).isEqualTo(DrugClass.CHEMOTHERAPY);
        assertThat(begun.drugClass()).isEqualTo(DrugClass.CHEMOTHERAPY);
        assertThat(TABLES.drugs().match("J9192", null)).isEqualTo(begun);
    }

    @Test
    void theCodeWinsOverTheName() {
        DrugMatch match = TABLES.drugs().match("J2405", "vancomycin");

        assertThat(match.drugClass()).isEqualTo(DrugClass.THERAPEUTIC);
        assertThat(match.hcpcs()).isEqualTo("J2405");
        assertThat(match.byName()).isFalse();
    }

    @Test
    void anUnknownCodeKeepsItsPlaceAndTakesTheClassOfTheName() {
        DrugMatch match = TABLES.drugs().match("J0000", "rituximab");

        assertThat(match.hcpcs()).isEqualTo("J0000");
        assertThat(match.drugClass()).isEqualTo(DrugClass.CHEMOTHERAPY);
        assertThat(match.byName()).isTrue();
    }

    @Test
    void aCodeForAnyDrugTakesTheClassOfTheName() {
        DrugMatch match = TABLES.drugs().match("J3490", "fluorouracil");

        assertThat(match.hcpcs()).isEqualTo("J3490");
        assertThat(match.drugClass()).isEqualTo(DrugClass.CHEMOTHERAPY);
        assertThat(match.has(DrugTrait.NOT_OTHERWISE_CLASSIFIED)).isTrue();
    }

    @Test
    void aCodeForAnyDrugWithoutAKnownNameKeepsItsOwnClass() {
        assertThat(TABLES.drugs().match("J3490", "drug A").drugClass()).isEqualTo(DrugClass.THERAPEUTIC);
        assertThat(TABLES.drugs().match("J9999", null).drugClass()).isEqualTo(DrugClass.CHEMOTHERAPY);
        assertThat(TABLES.drugs().match("C9399", null).drugClass()).isNull();
    }

    @Test
    void nothingIsKnownOfADrugWithoutCodeAndName() {
        assertThat(TABLES.drugs().match(null, null)).isSameAs(DrugMatch.UNKNOWN);
    }

    @Test
    void aKnownCodeMakesNoNewMatch() {
        assertThat(TABLES.drugs().match("J2405", "ondansetron"))
                .isSameAs(TABLES.drugs().match("J2405", null));
        assertThat(TABLES.drugs().match(null, "ondansetron"))
                .isSameAs(TABLES.drugs().match(null, "Ondansetron 4 mg"));
    }

    @ParameterizedTest
    @CsvSource({
        "90380, RSV_ANTIBODY",
        "90381, RSV_ANTIBODY",
        "90382, RSV_ANTIBODY",
        "J2997, THROMBOLYTIC",
        "J2993, THROMBOLYTIC",
        "J3101, THROMBOLYTIC",
        "J0585, CHEMODENERVATION",
        "J0586, CHEMODENERVATION",
        "J0587, CHEMODENERVATION",
        "J0588, CHEMODENERVATION",
        "J3490, NOT_OTHERWISE_CLASSIFIED",
        "J3590, NOT_OTHERWISE_CLASSIFIED",
        "J9999, NOT_OTHERWISE_CLASSIFIED",
        "C9399, NOT_OTHERWISE_CLASSIFIED"
    })
    void theTraitsOfADrugComeWithItsCode(String hcpcs, DrugTrait trait) {
        assertThat(TABLES.drugs().match(hcpcs, null).traits()).containsExactly(trait);
    }

    @Test
    void aTraitComesWithANameToo() {
        assertThat(TABLES.drugs().match(null, "Botox").has(DrugTrait.CHEMODENERVATION))
                .isTrue();
        assertThat(TABLES.drugs().match(null, "nirsevimab").has(DrugTrait.RSV_ANTIBODY))
                .isTrue();
    }

    private static DayTables on(String day) {
        return Reference.builtIn().on(LocalDate.parse(day));
    }
}
