package io.mpsexpress.contact.domain;

import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.csv.SpreadsheetValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks at the rows of a contact file: new, already existing, or invalid. Writes nothing. */
@Component
public class ContactFileCheck {

    private final ContactRules rules;
    private final SuppliesContacts contacts;

    ContactFileCheck(ContactRules rules, SuppliesContacts contacts) {
        this.rules = rules;
        this.contacts = contacts;
    }

    /** All rows in their order, each with everything that is wrong with it. */
    public List<CheckedRow> check(UUID organizationId, List<ContactRow> rows) {
        List<List<FieldProblem>> problems = rows.stream().map(this::problems).toList();
        List<String> keys =
                rows.stream().map(ContactRow::details).map(ContactKey::of).toList();
        Set<String> taken = new HashSet<>(contacts.findExistingKeys(organizationId, keys));
        List<CheckedRow> checked = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ContactRow row = rows.get(i);
            // only an acceptable row can be the first of two that are the same
            ContactRowState state = !problems.get(i).isEmpty()
                    ? ContactRowState.INVALID
                    : taken.add(keys.get(i)) ? ContactRowState.NEW : ContactRowState.EXISTING;
            checked.add(new CheckedRow(row.row(), row.values(), state, problems.get(i)));
        }
        return checked;
    }

    private List<FieldProblem> problems(ContactRow row) {
        if (row.hasSurplusValues()) {
            // its values stand in the wrong columns: what the rules say of them would mislead
            return List.of(new FieldProblem("", "contact.import.surplusValues", ContactField.values().length));
        }
        List<FieldProblem> damaged = new ArrayList<>();
        for (ContactField field : ContactField.values()) {
            SpreadsheetValue.damage(row.value(field))
                    .ifPresent(code -> damaged.add(new FieldProblem(field.column(), code)));
        }
        Set<String> columns = damaged.stream().map(FieldProblem::field).collect(Collectors.toSet());
        List<FieldProblem> problems = new ArrayList<>(damaged);
        rules.checkColumns(row.details()).stream()
                .filter(problem -> !columns.contains(problem.field()))
                .forEach(problems::add);
        return problems;
    }
}
