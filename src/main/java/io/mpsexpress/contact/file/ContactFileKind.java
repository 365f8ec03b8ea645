package io.mpsexpress.contact.file;

import io.mpsexpress.contact.domain.ContactField;
import io.mpsexpress.contact.domain.ContactKey;
import io.mpsexpress.contact.domain.ContactRules;
import io.mpsexpress.contact.domain.SuppliesContacts;
import io.mpsexpress.imports.FileKind;
import io.mpsexpress.imports.FileRow;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.request.Customer;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.csv.CsvFile;
import io.mpsexpress.shared.csv.CsvRow;
import io.mpsexpress.shared.csv.SpreadsheetValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Contact files: a row is new, already existing, or invalid. */
@Component
class ContactFileKind implements FileKind {

    /** Small enough that a cancel is heeded at once and little is done twice after a failure. */
    private static final int SLICE = 25;

    private final ContactRules rules;
    private final SuppliesContacts contacts;
    private final ContactFileWriter writer;

    ContactFileKind(ContactRules rules, SuppliesContacts contacts, ContactFileWriter writer) {
        this.rules = rules;
        this.contacts = contacts;
        this.writer = writer;
    }

    @Override
    public RequestKind requests() {
        return RequestKind.CONTACT_IMPORT;
    }

    @Override
    public CsvFile format() {
        return ContactCsv.FILE;
    }

    @Override
    public String acts() {
        return "contacts";
    }

    @Override
    public boolean isSmall() {
        return true;
    }

    @Override
    public int rowsAtOnce() {
        return SLICE;
    }

    /** Only child organizations have contacts. */
    @Override
    public OrganizationView require(VisibleOrganizations organizations, UUID organizationId) {
        return organizations.requireChild(organizationId);
    }

    @Override
    public void check(Customer customer, InputStream file, Findings findings) {
        List<CsvRow> rows = read(file);
        List<String> keys = rows.stream()
                .map(row -> ContactKey.of(ContactField.details(row.values())))
                .toList();
        Set<String> taken = new HashSet<>(contacts.findExistingKeys(customer.organizationId(), keys));
        for (int i = 0; i < rows.size(); i++) {
            CsvRow row = rows.get(i);
            List<FieldProblem> problems = problems(row);
            if (!problems.isEmpty()) {
                findings.invalid(row.number(), row.values(), problems);
            } else if (taken.add(keys.get(i))) {
                // only an acceptable row can be the first of two that are the same
                findings.toImport(row.number(), row.values(), null);
            } else {
                findings.known(row.number(), row.values());
            }
        }
    }

    private static List<CsvRow> read(InputStream file) {
        try {
            return ContactCsv.FILE.read(ContactCsv.FILE.bytesOf(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<FieldProblem> problems(CsvRow row) {
        int columns = ContactField.values().length;
        if (row.hasSurplusValues(columns)) {
            // its values stand in the wrong columns: what the rules say of them would mislead
            return List.of(new FieldProblem("", "contact.import.surplusValues", columns));
        }
        List<FieldProblem> damaged = new ArrayList<>();
        for (ContactField field : ContactField.values()) {
            SpreadsheetValue.damage(row.value(field.ordinal()))
                    .ifPresent(code -> damaged.add(new FieldProblem(field.column(), code)));
        }
        Set<String> damagedColumns = damaged.stream().map(FieldProblem::field).collect(Collectors.toSet());
        List<FieldProblem> problems = new ArrayList<>(damaged);
        rules.checkColumns(ContactField.details(row.values())).stream()
                .filter(problem -> !damagedColumns.contains(problem.field()))
                .forEach(problems::add);
        return problems;
    }

    @Override
    public Written write(Customer customer, List<FileRow> rows) {
        List<FileRow> kept = writer.add(customer.organizationId(), rows);
        return new Written(count(kept, FileRow.State.DONE), count(kept, FileRow.State.EXISTING), kept);
    }

    private static int count(List<FileRow> rows, FileRow.State state) {
        return (int) rows.stream().filter(row -> row.state() == state).count();
    }
}
