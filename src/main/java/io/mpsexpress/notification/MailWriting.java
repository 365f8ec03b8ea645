package io.mpsexpress.notification;

import io.mpsexpress.access.Mailbox;
import io.mpsexpress.engine.Wording;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.util.StringUtils;

/** Puts a notice into words for its reader: plain text, each line of it one line whatever names contain. */
class MailWriting {

    /** Line breaks in a subject would begin headers of their own. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    private final MessageSource messages;
    private final InternetAddress from;
    private final String publicUrl;

    /**
     * @throws IllegalStateException when the sender's address is missing or wrong, or the public address is none of a site
     */
    MailWriting(
            MessageSource messages,
            @Value("${mps-express.notification.from:}") String from,
            @Value("${mps-express.public-url:}") String publicUrl) {
        this.messages = messages;
        this.from = sender(from);
        this.publicUrl = StringUtils.trimTrailingCharacter(publicUrl.trim(), '/');
        if (!this.publicUrl.isEmpty() && !this.publicUrl.matches("https?://[^\\s/]+(/\\S*)?")) {
            throw new IllegalStateException("mps-express.public-url is no address like https://mps.example.com");
        }
    }

    private static InternetAddress sender(String from) {
        try {
            return new InternetAddress(from, true);
        } catch (MessagingException e) {
            throw new IllegalStateException(
                    "spring.mail.host is set: set mps-express.notification.from to the sender's e-mail address", e);
        }
    }

    /**
     * Fills in an empty message.
     *
     * @param id of the mail: whoever gets it twice, because a node was killed in between, can tell by the Message-ID
     * @param notices one or more
     */
    MimeMessage write(MimeMessage message, UUID id, List<Notice> notices, Mailbox to) throws MessagingException {
        MimeMessageHelper mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        mail.setFrom(from);
        mail.setTo(new InternetAddress(to.address(), true));
        Wording subject = notices.size() == 1
                ? notices.get(0).subject()
                : Wording.of("notification.several.subject", notices.size());
        mail.setSubject(line(subject, to.language()));
        mail.setText(body(notices, to.language()));
        String address = from.getAddress();
        message.setHeader("Message-ID", "<" + id + address.substring(address.lastIndexOf('@')) + ">");
        message.setHeader("Content-Language", to.language().toLanguageTag());
        // no out-of-office replies (RFC 3834)
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private String body(List<Notice> notices, Locale language) {
        String body = notices.stream().map(notice -> body(notice, language)).collect(Collectors.joining("\n* * *\n\n"));
        return body + "\n-- \n" + line(Wording.of("notification.footer"), language) + "\n";
    }

    private String body(Notice notice, Locale language) {
        List<String> lines =
                notice.lines().stream().map(line -> line(line, language)).toList();
        StringBuilder body = new StringBuilder(lines.get(0)).append("\n");
        if (lines.size() > 1) {
            body.append("\n")
                    .append(String.join("\n", lines.subList(1, lines.size())))
                    .append("\n");
        }
        if (!publicUrl.isEmpty()) {
            body.append("\n").append(publicUrl).append(notice.path()).append("\n");
        }
        return body.toString();
    }

    private String line(Wording wording, Locale language) {
        return CONTROL.matcher(text(wording.message(), wording.arguments(), language))
                .replaceAll(" ")
                .strip();
    }

    private String text(String message, List<?> arguments, Locale language) {
        Object[] values = arguments == null
                ? new Object[0]
                : arguments.stream()
                        .map(argument -> argument(argument, language))
                        .toArray();
        return messages.getMessage(message, values, language);
    }

    /** A wording within a wording comes back from the table as a map. */
    private Object argument(Object argument, Locale language) {
        return argument instanceof Map<?, ?> wording
                ? text((String) wording.get("message"), (List<?>) wording.get("arguments"), language)
                : argument;
    }
}
