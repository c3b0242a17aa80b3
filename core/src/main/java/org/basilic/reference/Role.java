package org.basilic.reference;

/** What a code does in the coding of administrations; which code does it on a day is a row of {@code codes.csv}. */
public enum Role {
    HYDRATION_FIRST_HOUR("hydration-first-hour"),
    HYDRATION_EXTRA_HOUR("hydration-extra-hour"),
    THERAPEUTIC_FIRST_HOUR("therapeutic-first-hour"),
    THERAPEUTIC_EXTRA_HOUR("therapeutic-extra-hour"),
    THERAPEUTIC_SEQUENTIAL("therapeutic-sequential"),
    THERAPEUTIC_CONCURRENT("therapeutic-concurrent"),
    SUBCUTANEOUS_FIRST_HOUR("subcutaneous-first-hour"),
    SUBCUTANEOUS_EXTRA_HOUR("subcutaneous-extra-hour"),
    SUBCUTANEOUS_FURTHER_SITE("subcutaneous-further-site"),
    INJECTION("injection"),
    ARTERIAL_INJECTION("arterial-injection"),
    PUSH_FIRST("push-first"),
    PUSH_NEW_DRUG("push-new-drug"),
    PUSH_SAME_DRUG("push-same-drug"),
    ON_BODY_INJECTOR("on-body-injector"),
    THERAPEUTIC_UNLISTED("therapeutic-unlisted"),
    RSV_COUNSELLED("rsv-counselled"),
    RSV_NOT_COUNSELLED("rsv-not-counselled"),
    CHEMOTHERAPY_INJECTION("chemotherapy-injection"),
    HORMONAL_INJECTION("hormonal-injection"),
    INTRALESIONAL_FEW("intralesional-few"),
    INTRALESIONAL_MANY("intralesional-many"),
    CHEMOTHERAPY_PUSH_FIRST("chemotherapy-push-first"),
    CHEMOTHERAPY_PUSH_NEW_DRUG("chemotherapy-push-new-drug"),
    CHEMOTHERAPY_FIRST_HOUR("chemotherapy-first-hour"),
    CHEMOTHERAPY_EXTRA_HOUR("chemotherapy-extra-hour"),
    CHEMOTHERAPY_SEQUENTIAL("chemotherapy-sequential"),
    CHEMOTHERAPY_PROLONGED("chemotherapy-prolonged"),
    CHEMOTHERAPY_PUMP_HOME("chemotherapy-pump-home"),
    THERAPEUTIC_PROLONGED("therapeutic-prolonged"),
    ARTERIAL_CHEMOTHERAPY_PUSH("arterial-chemotherapy-push"),
    ARTERIAL_CHEMOTHERAPY_FIRST_HOUR("arterial-chemotherapy-first-hour"),
    ARTERIAL_CHEMOTHERAPY_EXTRA_HOUR("arterial-chemotherapy-extra-hour"),
    ARTERIAL_CHEMOTHERAPY_PROLONGED("arterial-chemotherapy-prolonged"),
    PLEURAL_CHEMOTHERAPY("pleural-chemotherapy"),
    PERITONEAL_CHEMOTHERAPY("peritoneal-chemotherapy"),
    INTRATHECAL_CHEMOTHERAPY("intrathecal-chemotherapy"),
    RESERVOIR_CHEMOTHERAPY("reservoir-chemotherapy"),
    PORTABLE_PUMP_REFILL("portable-pump-refill"),
    IMPLANTED_PUMP_REFILL("implanted-pump-refill"),
    PORT_IRRIGATION("port-irrigation"),
    CHEMOTHERAPY_UNLISTED("chemotherapy-unlisted"),
    DECLOTTING("declotting"),
    VACCINE_FIRST("vaccine-first"),
    VACCINE_FURTHER("vaccine-further");

    private final String written;

    Role(String written) {
        this.written = written;
    }

    /** Returns the key of the table's row. */
    public String written() {
        return written;
    }
}
