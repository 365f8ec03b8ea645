package io.mpsexpress.engine.node;

import io.mpsexpress.engine.Node;
import java.util.Set;

/** Work that nodes take for themselves for a while; what a node held that is gone, others may take at once. */
public interface HeldByNodes {

    /** {@link Node#id()} of all that hold something. */
    Set<String> holders();

    /** Lets others take what a node held. Should it still work at that, it must not come to commit it. */
    void giveBack(String node);
}
