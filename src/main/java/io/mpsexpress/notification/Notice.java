package io.mpsexpress.notification;

import io.mpsexpress.engine.Wording;
import java.util.List;
import java.util.Objects;

/**
 * What is to be told, in no language yet.
 *
 * @param subject one line
 * @param lines the first says what happened, the others are facts; their arguments are text, numbers, or wordings
 * @param path where to see more, or to do what is to be done, within this application
 * @param action what is to be done there; null for what was noted by earlier versions
 * @param serialNumber the one printer that it is about; null for none, or several
 */
record Notice(Wording subject, List<Wording> lines, String path, Wording action, String serialNumber) {

    Notice {
        Objects.requireNonNull(subject);
        lines = List.copyOf(lines);
    }

    Notice(Wording subject, List<Wording> lines, String path, Wording action) {
        this(subject, lines, path, action, null);
    }
}
