package io.mpsexpress.contact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/**
 * A contact as people and clients see it.
 *
 * @param printerCount how many printers it serves
 * @param version what an update has to name, so that nobody overwrites a change they have not seen
 */
public record ContactView(UUID id, @JsonUnwrapped ContactDetails details, long printerCount, int version) {}
