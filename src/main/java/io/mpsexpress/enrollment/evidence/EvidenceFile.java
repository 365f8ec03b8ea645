package io.mpsexpress.enrollment.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mpsexpress.shared.Sha256;

/**
 * An acceptance as a file that proves itself: a head for people, in their language, then the record, whose last part is the
 * text that was accepted. Whoever has the file can compute both hashes from its end, with nothing of ours.
 *
 * @param record what was recorded, in words that never change, so that its hash does not
 * @param recordSha256 of the record as UTF-8, as the page shows it
 * @param textSha256 of the text alone, as it was recorded when it was accepted
 * @param recordLength bytes
 * @param textLength bytes
 */
public record EvidenceFile(String record, String recordSha256, String textSha256, int recordLength, int textLength) {

    /** @param number of the request */
    public static EvidenceFile of(Evidence evidence, String number) {
        StringBuilder text = new StringBuilder();
        line(text, "request", number);
        line(text, "acceptance", evidence.id());
        line(text, "acceptedBy", evidence.acceptedBy());
        line(text, "acceptedAt", evidence.acceptedAt());
        line(text, "termsVersion", evidence.version());
        line(text, "language", evidence.language());
        line(text, "textSha256", evidence.textSha256());
        line(text, "printers", evidence.serialNumbers().size());
        evidence.serialNumbers().forEach(serialNumber -> line(text, "serialNumber", serialNumber));
        text.append("text:\n").append(evidence.text());
        byte[] bytes = text.toString().getBytes(UTF_8);
        return new EvidenceFile(
                text.toString(),
                Sha256.of(bytes),
                evidence.textSha256(),
                bytes.length,
                evidence.text().getBytes(UTF_8).length);
    }

    private static void line(StringBuilder text, String name, Object value) {
        text.append(name).append(": ").append(value).append('\n');
    }
}
