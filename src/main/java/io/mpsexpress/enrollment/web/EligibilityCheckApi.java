package io.mpsexpress.enrollment.web;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.eligibility.MeasuredReason;
import io.mpsexpress.enrollment.EnrollmentManagement;
import io.mpsexpress.printer.CheckedPrinter;
import io.mpsexpress.shared.Ids;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Enrollment")
class EligibilityCheckApi {

    private final EnrollmentManagement enrollments;

    EligibilityCheckApi(EnrollmentManagement enrollments) {
        this.enrollments = enrollments;
    }

    @PostMapping("/api/v1/organizations/{organizationId}/eligibility-checks")
    @Operation(summary = "Checks printers of a child organization; changes nothing")
    CheckAnswer check(@PathVariable String organizationId, @RequestBody SelectedPrinters selected) {
        List<CheckedPrinter> checked = enrollments.check(Ids.parse(organizationId), selected.serialNumbers());
        Map<EligibilityStatus, Long> counts = checked.stream()
                .collect(Collectors.groupingBy(
                        printer -> printer.eligibility().status(), TreeMap::new, Collectors.counting()));
        return new CheckAnswer(counts, checked.stream().map(Printer::of).toList());
    }

    record SelectedPrinters(List<String> serialNumbers) {}

    record CheckAnswer(Map<EligibilityStatus, Long> counts, List<Printer> printers) {}

    record Printer(
            String serialNumber,
            String model,
            EligibilityStatus status,
            List<EligibilityStatus> reasons,
            List<MeasuredReason> reasonFacts) {

        static Printer of(CheckedPrinter printer) {
            return new Printer(
                    printer.serialNumber(),
                    printer.model(),
                    printer.eligibility().status(),
                    printer.eligibility().reasons(),
                    printer.reasonFacts());
        }
    }
}
