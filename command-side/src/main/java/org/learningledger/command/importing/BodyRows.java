package org.learningledger.command.importing;

import java.util.UUID;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.register.DocumentStated;
import org.learningledger.events.register.EntryId;
import org.learningledger.events.register.GroupStated;
import org.learningledger.events.register.OrganisationStated;
import org.learningledger.events.register.PostStated;
import org.learningledger.events.register.PriorityStated;
import org.learningledger.events.register.ThemeStated;
import org.learningledger.events.source.SourceId;

/** Papers, and the bodies, posts, priorities and themes that they name: what one row of each file states. */
final class BodyRows {

    private BodyRows() {}

    static LedgerEvent document(Row row, UUID id) {
        return new DocumentStated(
                new EntryId(id),
                row.reference(),
                row.mustHaveWords("title"),
                row.text("kind_assigned"),
                row.words("produced_by_words"),
                row.words("period_words"),
                row.mustHaveText("lines"),
                row.date(),
                row.words("note"),
                row.citation(null));
    }

    static LedgerEvent organisation(Row row, UUID id) {
        return new OrganisationStated(
                new EntryId(id),
                row.reference(),
                row.mustHaveWords("name"),
                row.words("other_names"),
                row.text("kind_assigned"),
                row.words("role_words"),
                row.words("former_name"),
                row.references("succeeds_ref"),
                row.date(),
                row.words("note"),
                row.citation(null));
    }

    static LedgerEvent group(Row row, UUID id) {
        return new GroupStated(
                new EntryId(id),
                row.reference(),
                row.mustHaveWords("name"),
                row.words("other_names"),
                row.text("kind_assigned"),
                row.text("area"),
                row.referenceOrNull("parent_group_ref"),
                row.words("purpose_words"),
                row.date(),
                row.words("note"),
                row.citation(null));
    }

    static LedgerEvent post(Row row, UUID id) {
        row.mustHaveColumn("published_name"); // the directory keeps the name itself
        return new PostStated(
                new EntryId(id),
                row.reference(),
                row.mustHaveWords("post_title"),
                row.words("other_titles"),
                row.references("organisation_ref"),
                row.references("group_ref"),
                row.words("did_words"),
                row.date(),
                row.words("note"),
                row.citation(null));
    }

    static LedgerEvent priority(Row row, UUID id) {
        return new PriorityStated(
                new EntryId(id),
                row.reference(),
                row.mustHaveWords("name"),
                row.words("other_name"),
                row.words("aim"),
                row.words("statement"),
                row.date(),
                row.citation("also_at"));
    }

    static LedgerEvent theme(Row row, UUID id) {
        return new ThemeStated(
                new EntryId(id),
                row.reference(),
                row.text("number"),
                row.mustHaveWords("name"),
                row.things(SourceId::new, "review_ref"),
                null,
                row.citation(null));
    }
}
