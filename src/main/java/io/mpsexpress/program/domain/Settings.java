package io.mpsexpress.program.domain;

import io.mpsexpress.program.ProgramSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The program's limits as they are stored: one row. */
@Repository
public class Settings {

    private static final String SELECT =
            "select minimum_fleet_agent_version, version from program_settings where id = 1";

    private final JdbcClient jdbc;

    Settings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ProgramSettings get() {
        return jdbc.sql(SELECT).query(ProgramSettings.class).single();
    }

    /** The same; until the transaction is over nobody else changes program data. */
    public ProgramSettings lock() {
        return jdbc.sql(SELECT + " for update").query(ProgramSettings.class).single();
    }

    public void write(String minimumFleetAgentVersion) {
        jdbc.sql("update program_settings set minimum_fleet_agent_version = ?, version = version + 1 where id = 1")
                .param(minimumFleetAgentVersion)
                .update();
    }
}
