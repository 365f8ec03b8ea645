package io.mpsexpress.notification;

import io.mpsexpress.access.reach.Mailbox;
import io.mpsexpress.engine.Wording;
import io.mpsexpress.notification.NoticeWords.Told;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.StringUtils;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes a mail of what its reader is told: in plain text, and the same to be looked at. */
class MailWriting {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final Wording PRINTER = Wording.of("notification.printer");
    private static final String SEVERAL = "notification.several.subject";

    private final NoticeWords words;
    private final ITemplateEngine templates;
    private final InternetAddress from;
    private final String publicUrl;

    /**
     * @throws IllegalStateException when the sender's address is missing or wrong, or the public address is none of a site
     */
    MailWriting(
            NoticeWords words,
            ITemplateEngine templates,
            @Value("${mps-express.notification.from:}") String from,
            @Value("${mps-express.public-url:}") String publicUrl) {
        this.words = words;
        this.templates = templates;
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
        List<Told> told = notices.stream()
                .map(notice -> words.of(notice, to.language(), to.timeZone()))
                .toList();
        String subject = told.size() == 1 ? told.get(0).subject() : line(Wording.of(SEVERAL, told.size()), to);
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.address(), true));
        message.setSubject(subject, UTF_8);
        message.setContent(
                new MimeMultipart("alternative", part(text(told, to), "plain"), part(html(subject, told, to), "html")));
        String address = from.getAddress();
        message.setHeader("Message-ID", "<" + id + address.substring(address.lastIndexOf('@')) + ">");
        message.setHeader("Content-Language", to.language().toLanguageTag());
        // no out-of-office replies (RFC 3834)
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, UTF_8, type);
        return part;
    }

    private String text(List<Told> all, Mailbox to) {
        String body = all.stream().map(told -> text(told, to)).collect(Collectors.joining("\n* * *\n\n"));
        return body + "\n-- \n" + footer(to) + "\n";
    }

    private String text(Told told, Mailbox to) {
        StringBuilder body = new StringBuilder(told.lead()).append("\n");
        List<String> facts = new ArrayList<>(told.facts());
        if (told.serialNumber() != null) {
            facts.add(line(PRINTER, to) + " " + told.serialNumber());
        }
        if (!facts.isEmpty()) {
            body.append("\n").append(String.join("\n", facts)).append("\n");
        }
        if (!publicUrl.isEmpty()) {
            body.append("\n").append(told.action()).append(":\n");
            body.append(publicUrl).append(told.path()).append("\n");
        }
        return body.toString();
    }

    /** Without pictures or anything else from elsewhere. */
    private String html(String subject, List<Told> all, Mailbox to) {
        Context context = new Context(to.language());
        context.setVariable("language", to.language().toLanguageTag());
        context.setVariable("subject", subject);
        context.setVariable("notices", all);
        context.setVariable("publicUrl", publicUrl);
        context.setVariable("footer", footer(to));
        return templates.process("notification/mail", context);
    }

    private String footer(Mailbox to) {
        return line(Wording.of("notification.footer"), to);
    }

    private String line(Wording wording, Mailbox to) {
        return words.line(wording, to.language(), to.timeZone());
    }
}
