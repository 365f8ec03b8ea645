package io.mpsexpress.program.domain;

import io.mpsexpress.program.ProgramSettings;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The program's limits as they are stored: one row. */
@Repository
public class Settings {

    private static final String SELECT =
            "select minimum_fleet_agent_version, version from program_settings where id = 1";

    // by position: a column that is looked for by a name that is not its own is an error in the database's log each
    // time
    private static final RowMapper<ProgramSettings> SETTINGS =
            (row, number) -> new ProgramSettings(row.getString(1), row.getInt(2));

    private final JdbcClient jdbc;

    Settings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ProgramSettings get() {
        return jdbc.sql(SELECT).query(SETTINGS).single();
    }

    /** The same; until the transaction is over nobody else changes program data. */
    public ProgramSettings lock() {
        return jdbc.sql(SELECT + " for update").query(SETTINGS).single();
    }

    public void write(String minimumFleetAgentVersion) {
        jdbc.sql("update program_settings set minimum_fleet_agent_version = ?, version = version + 1 where id = 1")
                .param(minimumFleetAgentVersion)
                .update();
    }
}
