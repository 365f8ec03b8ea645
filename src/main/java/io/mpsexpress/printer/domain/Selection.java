package io.mpsexpress.printer.domain;

import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.printer.domain.SelectionStore.Item;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Serial numbers that somebody selected, checked before anything starts. */
record Selection(List<String> serialNumbers) {

    private static final String FIELD = "serialNumbers";
    /** So many are named one by one; a person corrects them and sends again. */
    private static final int NAMED = 200;

    static Selection of(Collection<String> sent) {
        if (sent == null || sent.isEmpty()) {
            throw Refused.invalidField(FIELD, "printer.selection.empty");
        }
        if (sent.size() > PrinterFleet.MAXIMUM_SELECTION) {
            throw Refused.invalidField(FIELD, "printer.selection.tooMany", sent.size(), PrinterFleet.MAXIMUM_SELECTION);
        }
        Set<String> seen = new HashSet<>();
        List<FieldProblem> problems = new ArrayList<>();
        List<String> serialNumbers = new ArrayList<>();
        for (String serialNumber : sent) {
            String text = serialNumber == null ? "" : serialNumber.strip();
            if (!seen.add(text)) {
                problems.add(problem("printer.selection.duplicate", text));
            }
            serialNumbers.add(text);
        }
        refuse(problems);
        return new Selection(serialNumbers);
    }

    /**
     * The printers in the order of the serial numbers.
     *
     * @param found the organization's printers among them, by serial number
     */
    List<Item> resolve(Map<String, UUID> found) {
        List<FieldProblem> problems = new ArrayList<>();
        List<Item> items = new ArrayList<>(serialNumbers.size());
        for (String serialNumber : serialNumbers) {
            UUID id = found.get(serialNumber);
            if (id == null) {
                problems.add(problem("printer.selection.unknown", serialNumber));
            } else {
                items.add(new Item(id, serialNumber));
            }
        }
        refuse(problems);
        return items;
    }

    /** One of the serial numbers cannot be taken. */
    static FieldProblem problem(String code, String serialNumber) {
        return new FieldProblem(FIELD, code, serialNumber);
    }

    /**
     * @throws Refused naming the first of the problems, when there are any
     */
    static void refuse(List<FieldProblem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        throw Refused.invalid("printer.selection.refused", problems.size())
                .withProblems(problems.subList(0, Math.min(NAMED, problems.size())));
    }
}
