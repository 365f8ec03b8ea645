package io.mpsexpress.program.whatif;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Tries rules on printers. The module that owns the fleet does. */
public interface PrintersUnderRules {

    /** On all printers that the difference concerns; the most printers first. */
    List<StatusChange> compare(RulesCompared rules);

    /** On these printers. */
    List<StatusChange> compare(RulesCompared rules, Collection<UUID> printerIds);
}
