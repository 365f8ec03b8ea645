package io.mpsexpress.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFindingsTest {

    @TempDir
    private Path directory;

    @Test
    void anErrorIsFoundAndWhatIsNoneIsNot() throws IOException {
        assertThat(
                        in(
                                """
                        2026-11-26T00:12:00.001Z  INFO 1 --- [main] i.m.Application : ERROR is a word
                        2026-11-26T00:12:00.002Z ERROR 1 --- [main] i.m.Application : It failed
                        2026-11-26T00:12:00.003Z  WARN 1 --- [main] i.m.Application : Mind this
                        00:12:00.004 [main] ERROR io.mpsexpress.Application -- So did this
                        for a reason
                        """))
                .hasSize(2)
                .first()
                .asString()
                .endsWith("It failed");
    }

    @Test
    void aStackIsFoundWithWhatWasSaidAndItsCausesWhateverTheLevel() throws IOException {
        assertThat(
                        in(
                                """
                        2026-11-26T00:12:00.001Z  WARN 1 --- [main] i.m.Application : Tried in vain

                        java.lang.IllegalStateException: outer
                        \tat io.mpsexpress.Some.thing(Some.java:12) ~[classes/:na]
                        \t... 12 common frames omitted
                        Caused by: java.sql.SQLException: inner
                        \tat io.mpsexpress.Other.<init>(Other.java:1)
                        2026-11-26T00:12:00.003Z  INFO 1 --- [main] i.m.Application : Well
                        """))
                .singleElement()
                .asString()
                .contains("Tried in vain", "IllegalStateException: outer", "SQLException: inner", "Some.java:12")
                .doesNotContain("Other.java", "Well");
    }

    @Test
    void whoMetWhatADriverThrowsIsFound() throws IOException {
        assertThat(
                        in(
                                """
                        2026-11-26T00:12:00.001Z ERROR 1 --- [main] h2database : jdbc[4] exception
                        org.h2.jdbc.JdbcSQLException: closed
                        \tat org.h2.jdbc.JdbcStatement.getMaxRows(JdbcStatement.java:476)
                        \tat com.zaxxer.hikari.pool.HikariProxyPreparedStatement.getMaxRows(HikariProxyPreparedStatement.java)
                        \tat org.hibernate.Registry.close(Registry.java:192)
                        """))
                .singleElement()
                .asString()
                .contains("Registry.close")
                .doesNotContain("JdbcStatement", "Hikari");
    }

    @Test
    void aStackThatSomebodyPrintedIsFound() throws IOException {
        assertThat(
                        in(
                                """
                        harmless
                        java.lang.IllegalStateException: printed
                        \tat io.mpsexpress.Some.thing(Some.java:12)
                        harmless
                        """))
                .singleElement()
                .asString()
                .startsWith("java.lang.IllegalStateException: printed");
    }

    private List<String> in(String text) throws IOException {
        return LogFindings.in(Files.writeString(directory.resolve("some.log"), text));
    }
}
