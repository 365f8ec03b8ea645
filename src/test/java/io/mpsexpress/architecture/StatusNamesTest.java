package io.mpsexpress.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What SQL in code calls a status, an outcome, a kind comes from its enum: who renames one finds all places by the compiler.
 * Names in migrations are those of their time, and stay typed.
 */
class StatusNamesTest {

    private static final Pattern TYPED = Pattern.compile("'%?[A-Z][A-Z_]+%?'");
    /** Migrations; and imports of files, whose queries are in annotations, which take nothing that is put together. */
    private static final Pattern EXEMPT = Pattern.compile("V\\d+__\\w+|\\w*Import\\w*");

    private static final String ZONE = "'UTC'";

    private final SqlOfModules sql = new SqlOfModules();

    @Test
    void sqlInCodeTakesTheNamesOfStatusesFromTheirEnums() {
        List<String> typed = sql.textsOfCode()
                .filter(text -> !EXEMPT.matcher(text.file()).matches())
                .flatMap(text -> typed(text.words()).map(name -> text.file() + " " + name))
                .toList();
        assertThat(typed).isEmpty();
    }

    /** That the reader reads: a name that is typed is found. */
    @Test
    void aTypedNameIsFound() {
        assertThat(typed("where outcome in ('OPEN', 'NOT_ADDED') or reasons like '%ELIGIBLE%'"))
                .containsExactly("'OPEN'", "'NOT_ADDED'", "'%ELIGIBLE%'");
        assertThat(sql.textsOfCode().map(SqlOfModules.Text::file)).contains("PrinterRegister", "UnansweredRequests");
    }

    private static Stream<String> typed(String words) {
        return TYPED.matcher(words).results().map(MatchResult::group).filter(name -> !name.equals(ZONE));
    }
}
