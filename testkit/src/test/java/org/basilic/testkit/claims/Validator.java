package org.basilic.testkit.claims;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationResult;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;

/** HL7's validator with the definitions of R4, which asks no server. */
final class Validator {

    private final FhirValidator validator;

    Validator() {
        FhirContext r4 = FhirContext.forR4();
        ValidationSupportChain support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(r4),
                new CommonCodeSystemsTerminologyService(r4),
                new InMemoryTerminologyServerValidationSupport(r4));
        this.validator = r4.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
    }

    /** Returns everything that the validator says of a resource. */
    List<SingleValidationMessage> says(String json) {
        ValidationResult result = validator.validateWithResult(json);
        return result.getMessages();
    }

    /** Returns what it says that makes the resource invalid: where, and what. */
    List<String> errors(String json) {
        return says(json).stream()
                .filter(one -> one.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
                .map(one -> one.getLocationString() + ": " + one.getMessage())
                .toList();
    }
}
