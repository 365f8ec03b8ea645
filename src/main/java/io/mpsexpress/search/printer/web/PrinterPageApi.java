package io.mpsexpress.search.printer.web;

import io.mpsexpress.search.printer.PrinterRecords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/printers")
@Tag(name = "Printers")
class PrinterPageApi {

    private final PrinterRecords records;
    private final PrinterAnswers answers;

    PrinterPageApi(PrinterRecords records, PrinterAnswers answers) {
        this.records = records;
        this.answers = answers;
    }

    @GetMapping("/{serialNumber}")
    @Operation(
            summary =
                    "Shows a printer: its facts, its eligibility now, and the requests, decisions and terms it was part of")
    PrinterAnswers.Answer get(@PathVariable String serialNumber) {
        return answers.of(records.get(serialNumber));
    }

    @GetMapping(params = "serialNumber")
    @Operation(summary = "The same for a serial number that no path may hold, for example one with a slash")
    PrinterAnswers.Answer getUnusual(@RequestParam String serialNumber) {
        return get(serialNumber);
    }
}
