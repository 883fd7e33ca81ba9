package org.learningledger.command.register;

import java.util.List;
import java.util.UUID;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.register.AssuranceStated;
import org.learningledger.events.register.BodyRenamed;
import org.learningledger.events.register.BodyReplaced;
import org.learningledger.events.register.CommitteeActionStated;
import org.learningledger.events.register.EntryId;
import org.learningledger.events.register.OrganisationStated;
import org.learningledger.events.register.ThemeStated;

/** Two organisations, a theme, a claim and an action of a committee, as papers state them. */
public final class EntriesInTests {

    static final EntryId CCG = new EntryId(UUID.randomUUID());
    static final EntryId ICB = new EntryId(UUID.randomUUID());
    static final StatedDate JULY = StatedDate.of("2022-07");
    public static final Citation CITATION = new Citation("entered by hand", "H-1", "DOC-1", "page 3", null);

    private EntriesInTests() {}

    static Words words(String text) {
        return Words.plain(text);
    }

    public static OrganisationStated organisation(EntryId id, String name) {
        return new OrganisationStated(
                id, "ORG-" + name, words(name), null, null, null, null, List.of(), null, null, CITATION);
    }

    static ThemeStated theme(EntryId id) {
        return new ThemeStated(id, "T1", null, words("Listening"), List.of(), null, CITATION);
    }

    public static AssuranceStated claim(EntryId id) {
        return new AssuranceStated(
                id,
                "IC-01",
                "claim",
                words("Practice is better"),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                CITATION);
    }

    public static CommitteeActionStated committeeAction(EntryId id) {
        return new CommitteeActionStated(
                id, "CA-1", null, words("Send the figures"), null, null, null, null, null, CITATION);
    }

    static RenameBody rename(EntryId id, String name) {
        return new RenameBody(id, words(name), words("A new law"), JULY);
    }

    static BodyRenamed renamed(EntryId id, String name) {
        return new BodyRenamed(id, words(name), words("A new law"), JULY);
    }

    static ReplaceBody replace(EntryId id, EntryId... by) {
        return new ReplaceBody(id, List.of(by), null, JULY);
    }

    static BodyReplaced replaced(EntryId id, EntryId... by) {
        return new BodyReplaced(id, List.of(by), null, JULY);
    }
}
