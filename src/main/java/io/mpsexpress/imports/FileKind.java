package io.mpsexpress.imports;

import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.request.Customer;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.csv.CsvFile;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;

/** What a kind of file brings along: how its rows are read, checked and written. A bean of the module whose rows they are. */
public interface FileKind {

    RequestKind requests();

    CsvFile format();

    /** What the audit trail's names of acts on it begin with. */
    String acts();

    /**
     * Whether a file has a few hundred rows at most: it is checked in one transaction, all its rows are kept for its results, and
     * what was there already at the check is looked at again by the import. Of a large one, rows that are in are forgotten, and
     * all of them when nobody confirms.
     */
    boolean isSmall();

    /** So many rows are imported in a transaction: for so long nobody else writes to an H2 file, and a cancel is not heeded. */
    int rowsAtOnce();

    /**
     * The organization whose import it is.
     *
     * @throws Refused when the caller may not see it, or it has nothing of this kind
     */
    default OrganizationView require(VisibleOrganizations organizations, UUID organizationId) {
        return organizations.require(organizationId);
    }

    /**
     * Looks at the rows of a file, and writes nothing of them.
     *
     * @throws Refused when the file as a whole cannot be used; rows that were read before that may have been found
     */
    void check(Customer customer, InputStream file, Findings findings);

    /** Writes rows that were fine at their check, within the transaction of the caller. */
    Written write(Customer customer, List<FileRow> rows);

    /** What the check of a file finds, row by row. */
    interface Findings {

        /** @param changes what it would change, in a way that the kind reads again; null for something new */
        void toImport(long row, List<String> values, String changes);

        /** What it brings is there already. */
        void known(long row, List<String> values);

        void invalid(long row, List<String> values, List<FieldProblem> problems);

        /** Counts what is shown of the file as a whole. */
        void count(Enum<?> figure);

        /** A moment to store what was found so far. */
        void pause();
    }

    /**
     * What became of rows.
     *
     * @param created how many are new
     * @param updated how many were known, those that changed nothing included
     * @param kept rows as they are to be kept; the others are in
     */
    record Written(int created, int updated, List<FileRow> kept) {}
}
