package io.mpsexpress.program.domain;

import io.mpsexpress.program.ProgramSettings;
import io.mpsexpress.program.SupportedModel;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Supported models and limits as they are stored. */
@Repository
public class ProgramData {

    private final JdbcClient jdbc;

    ProgramData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<SupportedModel> models() {
        return jdbc.sql("select model, maximum_lifetime_page_count from supported_model order by model")
                .query(SupportedModel.class)
                .list();
    }

    public ProgramSettings settings() {
        return jdbc.sql("select minimum_fleet_agent_version from program_settings where id = 1")
                .query(ProgramSettings.class)
                .single();
    }
}
