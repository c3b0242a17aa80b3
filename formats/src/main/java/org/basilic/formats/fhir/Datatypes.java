package org.basilic.formats.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes records of the datatypes that elements hold. */
final class Datatypes {

    private static final int MOST_RANK = 1_000_000;

    private Datatypes() {}

    static @Nullable Reference reference(@Nullable Element element) throws BrokenResourceException {
        if (element == null) {
            return null;
        }
        return new Reference(
                element.text("reference"), identifier(element.element("identifier")), element.text("display"));
    }

    static List<Reference> references(List<Element> elements) throws BrokenResourceException {
        List<Reference> references = new ArrayList<>(elements.size());
        for (Element element : elements) {
            Reference reference = reference(element);
            if (reference != null) {
                references.add(reference);
            }
        }
        return references;
    }

    static @Nullable Identifier identifier(@Nullable Element element) throws BrokenResourceException {
        if (element == null) {
            return null;
        }
        Concept type = concept(element.element("type"));
        String kind = type == null ? null : type.code(CodeSystem.IDENTIFIER_TYPE);
        return new Identifier(element.text("system"), element.text("value"), kind);
    }

    static @Nullable Coding coding(@Nullable Element element) throws BrokenResourceException {
        if (element == null) {
            return null;
        }
        return new Coding(CodeSystem.of(element.text("system")), element.text("code"), element.text("display"));
    }

    static @Nullable Concept concept(@Nullable Element element) throws BrokenResourceException {
        if (element == null) {
            return null;
        }
        List<Element> elements = element.elements("coding");
        List<Coding> codings = new ArrayList<>(elements.size());
        for (Element one : elements) {
            Coding coding = coding(one);
            if (coding != null) {
                codings.add(coding);
            }
        }
        return new Concept(codings, element.text("text"));
    }

    static List<Concept> concepts(List<Element> elements) throws BrokenResourceException {
        List<Concept> concepts = new ArrayList<>(elements.size());
        for (Element element : elements) {
            Concept concept = concept(element);
            if (concept != null) {
                concepts.add(concept);
            }
        }
        return concepts;
    }

    static @Nullable Measured measured(@Nullable Element element) throws BrokenResourceException {
        if (element == null) {
            return null;
        }
        String code = element.text("code");
        String unit = element.text("unit");
        boolean ucum = CodeSystem.of(element.text("system")) == CodeSystem.UCUM;
        String told = code != null && (ucum || unit == null) ? code : unit;
        return new Measured(element.number("value"), told, element.text("comparator") != null);
    }

    static @Nullable Ratio ratio(@Nullable Element element) throws BrokenResourceException {
        if (element == null) {
            return null;
        }
        return new Ratio(measured(element.element("numerator")), measured(element.element("denominator")));
    }

    static @Nullable Period period(@Nullable Element element) throws BrokenResourceException {
        return element == null ? null : new Period(element.text("start"), element.text("end"));
    }

    /** Returns a whole number of at least 1; null where there is none. */
    static @Nullable Integer rank(Element element, String property) throws BrokenResourceException {
        BigDecimal number = element.number(property);
        if (number == null
                || number.signum() <= 0
                || number.compareTo(BigDecimal.valueOf(MOST_RANK)) > 0
                || number.stripTrailingZeros().scale() > 0) {
            return null;
        }
        return number.intValueExact();
    }
}
