package io.mpsexpress.engine;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** This node, from its start to its end: the next start of the same machine is another one. */
@Component
public class Node {

    private final String id = UUID.randomUUID().toString();

    /** What it holds is marked with. */
    public String id() {
        return id;
    }
}
