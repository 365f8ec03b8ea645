package io.mpsexpress.database;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.internal.exception.FlywaySqlException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the tables of the database do not suit this version of the application. */
class SchemaFailureAnalyzer extends AbstractFailureAnalyzer<FlywayException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, FlywayException exception) {
        if (exception instanceof FlywayValidateException) {
            return new FailureAnalysis(
                    "The tables of the database are not those of this version: "
                            + exception.getMessage().replaceAll("\\s*\\R\\s*", " "),
                    "Start the version that was started on this database last, or a newer one; going back needs the backup"
                            + " of before.",
                    failure);
        }
        if (exception instanceof FlywaySqlException) {
            return null;
        }
        return new FailureAnalysis(
                "The tables of the database cannot be brought up to date: "
                        + exception.getMessage().replaceAll("\\s*\\R\\s*", " "),
                "PostgreSQL 13 or newer and an empty database, or one that this application made, are what it needs.",
                failure);
    }
}
