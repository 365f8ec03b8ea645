package io.mpsexpress.access.web.door;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

/** Where an answer goes that nobody shall get. */
class Discarded extends ServletOutputStream {

    @Override
    public void write(int b) {
        // nobody reads it
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        throw new IllegalStateException("This answer is over");
    }
}
