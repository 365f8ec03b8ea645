package io.mpsexpress.support;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** A CSV file on its way as the part {@code file} of a form. */
final class UploadedFile {

    private final String boundary = "----" + UUID.randomUUID();
    private final String name;
    private final byte[] content;

    UploadedFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() {
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n";
        String tail = "\r\n--" + boundary + "--\r\n";
        return BodyPublishers.ofByteArrays(
                List.of(head.getBytes(StandardCharsets.UTF_8), content, tail.getBytes(StandardCharsets.UTF_8)));
    }
}
