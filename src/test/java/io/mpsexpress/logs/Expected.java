package io.mpsexpress.logs;

import java.util.List;
import java.util.regex.Pattern;

/** Errors in logs that tests bring about on purpose, by where and what; each with its reason. */
final class Expected {

    private static final List<Expectation> ALL = List.of(
            in("StartInVainTest", "APPLICATION FAILED TO START|TomcatStarter +: Error starting", "it says why"),
            in(
                    "(PostgresqlAway|H2DiskFull|ClosedH2)Test",
                    "DatabaseWatch +(:|--) The database cannot be used",
                    "it is away"),
            in("FirstAdministratorTest", "The administrator root was not created", "a password that is guessed"),
            in("ScheduledWorkTest", "Scheduled work failed.*A fault of our own", "work that fails"),
            in("QuietWhileAwayTest", "job acquisition of these.*A fault of our own", "work that fails"),
            in("QuietAboutWhoLeftTest", "The back end could not be reached", "a pipe that is not a client's"),
            in("ErrorAdviceTest", "ErrorAdvice -- GET /api/v1/things failed", "a controller that fails"),
            in(
                    "ProcessTest",
                    "ENGINE-16004 .*: (reviewDecision|back end is down|say )",
                    "a step that refuses or fails"),
            in("SuspendedIT", "ENGINE-20009 .*ENGINE-03043 .* is suspended", "a step of a request that is on hold"),
            in("MailSendingIT", "notification.* (could not be sent|is given up)", "mail servers that fail"),
            in(
                    "UnreadableRowsIT",
                    "is stored as nothing that can be read|could not be brought up to date",
                    "rows of each queue that are spoilt"),
            in("PeopleApiTest", "(?i)\\bapp_user", "the same user id given at the same moment"),
            in("PartnerApiTest", "(?i)\\bpartner_name_once", "the same name given to two partners at the same moment"),
            in("ContactApiTest", "(?i)\\bsupplies_contact(_once|\\b)", "the same contact created at the same moment"),
            in("ContactImportCourseTest", "The database refuses row", "a row that no check foresaw"),
            in(
                    "ContactImportCourseTest",
                    "Table \"FILE_IMPORT_ROW\" not found",
                    "a table that is not there for a while"),
            in("TaskWorkTest", "A call of the engine failed.*a secret of the inside", "a step that breaks"),
            in(
                    "TaskWorkTest",
                    "ENGINE-REST-HTTP.*(refused.notFound|Something went wrong on our side)",
                    "the same, said"),
            in("(TaskRights|TaskWork|Tenant)Test", "ENGINE-13034 Cannot", "Camunda's 500 to whom it hides something"),
            in("(BoundedBodies|StoppedOnH2)Test", "ENGINE-REST-HTTP.*The body is longer", "a body without end"),
            in("EmbeddedAnsweringTest", "could not .*The database is gone", "answers that fail"),
            in("FirstAdministratorTest", "was not created, because", "passwords that are none"),
            in("ClosedH2Test", "marked as broken because", "a connection of a database that is away, of a pool alone"),
            in("PrinterImportTest", "Table \"FILE_IMPORT_ROW\" not found", "a table that is not there for a while"),
            in(
                    "UnusableInputTest",
                    "h2database .*Table \"ACT_\\w*CASE\\w*\" not found",
                    "who asks for cases, which have no tables"),
            in("UnusableInputTest", "h2database .*Value too long", "a value that no column takes"),
            in("UnusualAddressTest", "Error parsing HTTP request header", "addresses that are none"),
            in(
                    "",
                    "h2database .*The object is already closed.*"
                            + "\\n\\s+at org.hibernate.resource.jdbc.internal.ResourceRegistryStandardImpl.close\\(",
                    "Hibernate finds out so that the statement of an insert that answered is closed"));

    private Expected() {}

    static boolean is(String log, String finding) {
        return ALL.stream().anyMatch(expectation -> expectation.covers(log, finding));
    }

    private static Expectation in(String log, String finding, String reason) {
        return new Expectation(Pattern.compile(log), Pattern.compile(finding, Pattern.DOTALL), reason);
    }

    /**
     * @param log found in the name of the file
     * @param finding found in what it says
     */
    private record Expectation(Pattern log, Pattern finding, String reason) {

        private boolean covers(String name, String text) {
            return log.matcher(name).find() && finding.matcher(text).find();
        }
    }
}
