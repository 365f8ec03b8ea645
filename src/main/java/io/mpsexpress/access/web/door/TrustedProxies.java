package io.mpsexpress.access.web.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.tomcat.util.http.MimeHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Believes what proxies say about who is behind them, in {@code X-Forwarded-For}, {@code -Proto}, {@code -Host} and {@code -Port},
 * when their address is configured; whatever else sends such a header is believed nothing. Of the addresses in the header the last
 * one counts that is no trusted proxy's: what stands before it was written by the sender.
 */
class TrustedProxies extends RemoteIpValve {

    private static final Logger LOG = LoggerFactory.getLogger(TrustedProxies.class);
    private static final String FOR = "X-Forwarded-For";
    private static final String ANY = ".*";
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]{2,45}");

    private final List<IpAddressMatcher> trusted;
    private final AtomicBoolean warned = new AtomicBoolean();

    /**
     * @param addresses of proxies, or blocks of them like {@code 10.1.0.0/16}
     * @throws IllegalArgumentException for what is neither
     */
    TrustedProxies(List<String> addresses) {
        this.trusted = addresses.stream().map(IpAddressMatcher::new).toList();
        setRemoteIpHeader(FOR);
        setProtocolHeader("X-Forwarded-Proto");
        setHostHeader("X-Forwarded-Host");
        setPortHeader("X-Forwarded-Port");
        // who is asked at all is decided here, and one address is left in the header
        setInternalProxies(ANY);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!isTrusted(request.getRemoteAddr())) {
            warnOnce(request);
            getNext().invoke(request, response);
            return;
        }
        MimeHeaders headers = request.getCoyoteRequest().getMimeHeaders();
        List<String> forwarded = Collections.list(request.getHeaders(FOR)).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList();
        headers.removeHeader(FOR);
        headers.setValue(FOR).setString(sender(request.getRemoteAddr(), forwarded));
        super.invoke(request, response);
    }

    private void warnOnce(Request request) {
        if (request.getHeader(FOR) != null && warned.compareAndSet(false, true)) {
            LOG.warn(
                    "{} sends {}, which is not believed. If it is your proxy, name it in mps-express.access.trusted-proxies",
                    request.getRemoteAddr(),
                    FOR);
        }
    }

    /** Walks back from the proxy that is connected to us. */
    private String sender(String peer, List<String> forwarded) {
        String sender = peer;
        for (int i = forwarded.size() - 1; i >= 0 && isTrusted(sender); i--) {
            if (!ADDRESS.matcher(forwarded.get(i)).matches()) {
                break;
            }
            sender = forwarded.get(i);
        }
        return sender;
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(proxy -> proxy.matches(address));
    }
}
