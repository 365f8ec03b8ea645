package io.mpsexpress.database;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Runs what is to be done at start, in this node's turn. */
@Component
class StartWrites implements ApplicationRunner {

    private final StartTurn turn;
    private final List<AtStart> writes;

    StartWrites(StartTurn turn, List<AtStart> writes) {
        this.turn = turn;
        this.writes = writes;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try (StartTurn.Held held = turn.take()) {
            writes.forEach(AtStart::run);
        }
    }
}
