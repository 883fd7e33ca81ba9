package org.learningledger.app.archive;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.learningledger.app.ExportJob;
import org.learningledger.query.archive.Archives;
import org.learningledger.query.archive.CannotExport;
import org.springframework.stereotype.Component;

/** Does for somebody at the command line what {@code ./ledger export} asks for. */
@Component
public class ExportDesk {

    private final Archives archives;

    ExportDesk(Archives archives) {
        this.archives = archives;
    }

    /** @return whether it was done; if not, the lines say why */
    public boolean does(ExportJob job, Consumer<String> lines) {
        try {
            archives.write(Path.of(job.file()), lines);
            lines.accept("Written to %s. It holds what people wrote: keep it as you keep any confidential paper."
                    .formatted(job.file()));
            lines.accept("Check it, best on another computer: ./ledger verify FILE.zip --key KEY --checkpoint FILE");
            return true;
        } catch (CannotExport refused) {
            lines.accept(refused.getMessage());
            return false;
        }
    }
}
