package org.learningledger.query.export;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip while it is written, file by file. */
public final class ZipFiles implements AutoCloseable {

    /** Zip files tell when a file was changed; this one never was. */
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    private ZipFiles(OutputStream out) {
        this.zip = new ZipOutputStream(new BufferedOutputStream(out));
    }

    public static ZipFiles into(Path file) throws IOException {
        return new ZipFiles(Files.newOutputStream(file));
    }

    /** Writes the content of one file. */
    public interface Content {
        void write(OutputStream file) throws IOException;
    }

    /** @param name with its folders, such as {@code registers/actions.csv} */
    public void file(String name, Content content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NEVER);
        zip.putNextEntry(entry);
        content.write(new FilterOutputStream(zip) {

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            /** The zip goes on. */
            @Override
            public void close() throws IOException {
                flush();
            }
        });
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
