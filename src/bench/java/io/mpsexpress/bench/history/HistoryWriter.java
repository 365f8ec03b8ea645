package io.mpsexpress.bench.history;

import static io.mpsexpress.eligibility.EligibilityStatus.NO_SUPPLIES_CONTACT;
import static io.mpsexpress.eligibility.EligibilityStatus.PAGE_COUNT_EXCEEDED;
import static io.mpsexpress.eligibility.EligibilityStatus.REGISTRATION_FAILED;
import static io.mpsexpress.eligibility.EligibilityStatus.UNSUPPORTED_MODEL;
import static io.mpsexpress.shared.SqlTimes.utc;

import io.mpsexpress.bench.history.History.Customer;
import io.mpsexpress.bench.history.History.Escalation;
import io.mpsexpress.bench.history.History.Printer;
import io.mpsexpress.bench.history.History.Request;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.insight.Stage;
import io.mpsexpress.insight.domain.Milestones;
import io.mpsexpress.insight.domain.Milestones.Reached;
import io.mpsexpress.insight.domain.Steps;
import io.mpsexpress.printer.Management;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.ComparableText;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes a history as the application would have in the course of the year: figures by what writes them there. */
public final class HistoryWriter {

    private static final int BATCH = 2_000;

    private final JdbcTemplate jdbc;
    private final Steps steps;
    private final Milestones milestones;

    public HistoryWriter(JdbcTemplate jdbc, Steps steps, Milestones milestones) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.milestones = milestones;
    }

    public void write(History history) {
        insert(
                "organization (id, kind, parent_id, name, comparable_name, entitled_at, version)",
                history.partners(),
                id -> row(id, "PARENT", null, "Partner " + id, ComparableText.of("Partner " + id), null, 0));
        insert(
                "organization (id, kind, parent_id, name, comparable_name, entitled_at, version)",
                history.customers(),
                HistoryWriter::organization);
        insert(
                "request (id, kind, organization_id, partner_id, customer, comparable_customer, amount, state,"
                        + " requested_by, requested_at, ended_at, version)",
                history.requests(),
                HistoryWriter::request);
        insert(
                "enrollment (id, submissions, version)",
                history.requests().stream()
                        .filter(one -> one.kind() == RequestKind.ENROLLMENT)
                        .toList(),
                one -> row(one.id(), 0, 0));
        insert(
                "escalation (id, enrollment_id, organization_id, partner_id, eligibility_status, team, priority,"
                        + " opened_at, due_at, overdue, closed_at, decide_by, ended_by, withdrawn, handed_at, version)",
                history.escalations(),
                HistoryWriter::escalation);
        insert(
                "supplies_contact (id, organization_id, first_name, last_name, company_name, email, country_code,"
                        + " phone_number, address_line_1, address_line_2, city, state_or_province, postal_code, country,"
                        + " comparable_key, comparable_name, comparable_company, comparable_city, version)",
                history.customers(),
                HistoryWriter::contact);
        insert(
                "printer (id, serial_number, serial_key, organization_id, partner_id, model, agent_type, agent_version,"
                        + " lifetime_page_count, registration, management, managed_under, supplies_contact_id,"
                        + " model_exception, page_count_exception, eligibility, version)",
                history.printers(),
                HistoryWriter::printer);
        slices(history.steps(), steps::write);
        milestones(history);
    }

    private static Object[] organization(Customer one) {
        return row(
                one.id(),
                "CHILD",
                one.partnerId(),
                one.name(),
                ComparableText.of(one.name()),
                utc(one.entitledAt()),
                0);
    }

    private static Object[] request(Request one) {
        return row(
                one.id(),
                one.kind().name(),
                one.customer().id(),
                one.customer().partnerId(),
                one.customer().name(),
                ComparableText.of(one.customer().name()),
                one.amount(),
                one.state(),
                "somebody",
                utc(one.at()),
                one.endedAt() == null ? null : utc(one.endedAt()),
                0);
    }

    private static Object[] escalation(Escalation one) {
        return row(
                one.id(),
                one.requestId(),
                one.customer().id(),
                one.customer().partnerId(),
                one.status().name(),
                one.team(),
                50,
                utc(one.openedAt()),
                utc(one.dueAt()),
                false,
                one.closedAt() == null ? null : utc(one.closedAt()),
                one.closedAt() == null ? utc(one.dueAt()) : null,
                one.withdrawn() ? "somebody" : null,
                one.withdrawn(),
                utc(one.openedAt()),
                0);
    }

    /** Under the id of its customer. */
    private static Object[] contact(Customer one) {
        String key = one.id().toString().replace("-", "");
        return row(
                one.id(),
                one.id(),
                "Ada",
                "Bianchi",
                "Example",
                "ada@example.com",
                "39",
                "0612345678",
                "Via Roma 1",
                "",
                "Roma",
                "",
                "00100",
                "IT",
                key,
                "bianchi ada",
                "example",
                "roma",
                0);
    }

    /** Of facts that its status follows from. */
    private static Object[] printer(Printer one) {
        String serialNumber = one.id().toString();
        EligibilityStatus status = one.status();
        return row(
                one.id(),
                serialNumber,
                serialNumber,
                one.customer().id(),
                one.customer().partnerId(),
                status == UNSUPPORTED_MODEL ? "E460" : "MX532",
                "FLEET",
                "3.1.1",
                status == PAGE_COUNT_EXCEEDED ? 5_000_000L : 1_000L,
                status == REGISTRATION_FAILED ? "FAILED" : "REGISTERED",
                one.management().name(),
                one.management() == Management.NONE ? null : one.id(),
                status == NO_SUPPLIES_CONTACT ? null : one.customer().id(),
                false,
                false,
                status.name(),
                0);
    }

    /** Stage by stage, what came first of each: nobody is at one before they were at those in front of it. */
    private void milestones(History history) {
        List<Reached> entitled = new ArrayList<>();
        history.customers()
                .forEach(one -> entitled.add(
                        new Reached(one.id(), one.id(), one.partnerId(), Stage.ENTITLED, one.entitledAt())));
        slices(entitled, milestones::write);
        for (Stage stage : Stage.values()) {
            List<Reached> reached = history.printers().stream()
                    .filter(printer -> printer.reached().containsKey(stage))
                    .map(printer -> reached(printer.id(), printer, stage))
                    .toList();
            slices(reached, milestones::write);
            slices(firstOfCustomers(history, stage), milestones::write);
        }
    }

    private static List<Reached> firstOfCustomers(History history, Stage stage) {
        Set<UUID> seen = new HashSet<>();
        return history.printers().stream()
                .filter(printer -> printer.reached().containsKey(stage))
                .sorted(Comparator.comparing(printer -> printer.reached().get(stage)))
                .filter(printer -> seen.add(printer.customer().id()))
                .map(printer -> reached(printer.customer().id(), printer, stage))
                .toList();
    }

    private static Reached reached(UUID subject, Printer printer, Stage stage) {
        return new Reached(
                subject,
                printer.customer().id(),
                printer.customer().partnerId(),
                stage,
                printer.reached().get(stage));
    }

    private <T> void insert(String into, List<T> all, Function<T, Object[]> values) {
        String marks =
                "?" + ", ?".repeat((int) into.chars().filter(c -> c == ',').count());
        jdbc.batchUpdate(
                "insert into " + into + " values (" + marks + ")", all, BATCH, (PreparedStatement row, T one) -> {
                    Object[] columns = values.apply(one);
                    for (int i = 0; i < columns.length; i++) {
                        row.setObject(i + 1, columns[i]);
                    }
                });
    }

    private static Object[] row(Object... values) {
        return values;
    }

    private static <T> void slices(List<T> all, Consumer<List<T>> write) {
        for (int from = 0; from < all.size(); from += BATCH) {
            write.accept(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
    }
}
