package io.mpsexpress.notification;

import io.mpsexpress.engine.Wording;
import java.util.List;
import java.util.Objects;

/**
 * What is to be told, in no language yet.
 *
 * @param subject one line
 * @param lines the first says what happened, the others are facts; their arguments are text, numbers, or wordings
 * @param path where to see more, within this application
 */
record Notice(Wording subject, List<Wording> lines, String path) {

    Notice {
        Objects.requireNonNull(subject);
        lines = List.copyOf(lines);
    }
}
