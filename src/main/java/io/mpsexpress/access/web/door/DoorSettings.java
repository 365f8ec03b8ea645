package io.mpsexpress.access.web.door;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is believed at the door, and how often somebody may come.
 *
 * @param trustedProxies addresses, or blocks of them like {@code 10.1.0.0/16}, of proxies whose {@code X-Forwarded-*} headers count
 */
@ConfigurationProperties("mps-express.access")
record DoorSettings(@DefaultValue List<String> trustedProxies, @DefaultValue Rate rate) {

    /**
     * How many calls a person may make, on one node.
     *
     * @param writes a second, of those that change something
     * @param writeBurst how many of them at once
     * @param costlyReads a second, of those that read a whole list or fleet
     * @param costlyReadBurst how many of them at once
     */
    record Rate(
            @DefaultValue("50") int writes,
            @DefaultValue("200") int writeBurst,
            @DefaultValue("5") int costlyReads,
            @DefaultValue("50") int costlyReadBurst) {}
}
