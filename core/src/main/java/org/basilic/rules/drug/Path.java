package org.basilic.rules.drug;

/** Which topic codes an administration. */
public enum Path {
    /** Into a vein: the ladder of initial services. */
    VEIN,
    /** Into an artery. */
    ARTERY,
    /** Under the skin by infusion. */
    SUBCUTANEOUS_INFUSION,
    /** By needle under the skin or into a muscle. */
    NEEDLE,
    /** An on-body injector applied. */
    ON_BODY,
    /** Into a body cavity or the spinal canal. */
    CAVITY,
    /** Into lesions. */
    LESION,
    /** A product with an administration code of its own. */
    PRODUCT,
    /** A thrombolytic to clear a line. */
    DECLOT,
    /** A flush, which is part of the service it serves unless it is the only one. */
    FLUSH,
    /** Nothing to code. */
    NOTHING
}
