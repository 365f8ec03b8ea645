package io.mpsexpress.database;

import java.util.Set;
import org.springframework.boot.actuate.health.HealthEndpointGroup;
import org.springframework.boot.actuate.health.HealthEndpointGroups;
import org.springframework.boot.actuate.health.HealthEndpointGroupsPostProcessor;
import org.springframework.stereotype.Component;

/** Strangers learn from health whether all is well and nothing else: groups answer who knows of them, and are not listed. */
@Component
class UnlistedHealthGroups implements HealthEndpointGroupsPostProcessor {

    @Override
    public HealthEndpointGroups postProcessHealthEndpointGroups(HealthEndpointGroups groups) {
        return new Unlisted(groups);
    }

    private record Unlisted(HealthEndpointGroups groups) implements HealthEndpointGroups {

        @Override
        public HealthEndpointGroup getPrimary() {
            return groups.getPrimary();
        }

        @Override
        public Set<String> getNames() {
            return Set.of();
        }

        @Override
        public HealthEndpointGroup get(String name) {
            return groups.get(name);
        }
    }
}
