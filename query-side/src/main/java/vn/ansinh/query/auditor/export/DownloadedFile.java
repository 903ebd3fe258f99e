package vn.ansinh.query.auditor.export;

import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/** A file that is made while it is sent: nobody knows its length before. Read once. */
final class DownloadedFile extends AbstractResource {
    private final String name;
    private final InputStream content;

    DownloadedFile(String name, InputStream content) {
        this.name = name;
        this.content = content;
    }

    @Override
    public String getDescription() {
        return name;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public long contentLength() {
        return -1;
    }

    @Override
    public InputStream getInputStream() {
        return content;
    }
}
