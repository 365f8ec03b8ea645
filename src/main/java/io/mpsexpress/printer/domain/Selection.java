package io.mpsexpress.printer.domain;

import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.printer.selection.domain.SelectionStore.Item;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.SerialNumber;
import io.mpsexpress.shared.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Serial numbers that somebody selected, checked before anything starts.
 *
 * @param given as they came, by the serial number that each stands for; in their order
 * @param repeated those that came again
 */
record Selection(Map<String, String> given, List<FieldProblem> repeated) {

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
        Map<String, String> given = new LinkedHashMap<>();
        List<FieldProblem> repeated = new ArrayList<>();
        for (String text : sent) {
            String serialNumber = SerialNumber.of(text);
            if (given.putIfAbsent(serialNumber, Text.cleanOrEmpty(text)) != null) {
                repeated.add(problem("printer.selection.duplicate", Text.cleanOrEmpty(text)));
            }
        }
        return new Selection(given, repeated);
    }

    /**
     * The printers in the order of the serial numbers.
     *
     * @param found the organization's printers among them, by {@link SerialNumber}
     * @throws Refused naming each serial number that is repeated or none of the organization's
     */
    List<Item> resolve(Map<String, Item> found) {
        List<FieldProblem> problems = new ArrayList<>(repeated);
        List<Item> items = new ArrayList<>(given.size());
        given.forEach((serialNumber, text) -> {
            Item item = found.get(serialNumber);
            if (item == null) {
                problems.add(problem("printer.selection.unknown", text));
            } else {
                items.add(item);
            }
        });
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
