package io.mpsexpress.backend;

import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which back end, and how long we wait for it.
 *
 * @param answerWait after so long without an answer the back end is asked; asked again after as long
 */
@ConfigurationProperties("mps-express.management-back-end")
public record BackEndProperties(@DefaultValue("PT1H") Duration answerWait, @DefaultValue Embedded embedded) {

    /**
     * The embedded back end.
     *
     * @param delay until it answers; zero for at once
     * @param refusedSerialNumbers printers that it refuses; none by default
     */
    public record Embedded(@DefaultValue("PT3S") Duration delay, @DefaultValue("(?!)") Pattern refusedSerialNumbers) {}
}
