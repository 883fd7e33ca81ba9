package org.learningledger.query.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.learningledger.query.provenance.Provenance;

/** An export while it is written: a zip of files. */
public final class Export {

    /** Zip files tell when a file was changed; this one never was. */
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final Provenance from;

    Export(ZipOutputStream zip, Provenance from) {
        this.zip = zip;
        this.from = from;
    }

    /** Writes the content of one file. */
    public interface Content {
        void write(OutputStream file) throws IOException;
    }

    public String partnership() {
        return from.partnership();
    }

    /** Where everything in it comes from. */
    public Provenance from() {
        return from;
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
}
