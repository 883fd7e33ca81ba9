package org.learningledger.query.export;

import java.io.IOException;
import org.learningledger.query.provenance.Provenance;

/** An export of one partnership while it is written: files of a zip. */
public final class Export {

    private final ZipFiles zip;
    private final String folder;
    private final Provenance from;

    /** @param folder in which its files stand, with a slash at its end; empty where they stand on top */
    public Export(ZipFiles zip, String folder, Provenance from) {
        this.zip = zip;
        this.folder = folder;
        this.from = from;
    }

    public String partnership() {
        return from.partnership();
    }

    /** Where everything in it comes from. */
    public Provenance from() {
        return from;
    }

    /** @param name with its folders, such as {@code registers/actions.csv} */
    public void file(String name, ZipFiles.Content content) throws IOException {
        zip.file(folder + name, content);
    }
}
