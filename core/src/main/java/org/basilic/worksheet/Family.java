package org.basilic.worksheet;

/** The family of codes that an administration belongs to, highest first. */
public enum Family {
    CHEMOTHERAPY,
    THERAPEUTIC,
    HYDRATION
}
