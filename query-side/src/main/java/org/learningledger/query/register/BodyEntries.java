package org.learningledger.query.register;

import org.learningledger.events.register.DocumentStated;
import org.learningledger.events.register.GroupStated;
import org.learningledger.events.register.OrganisationStated;
import org.learningledger.events.register.PostStated;
import org.learningledger.events.register.PriorityStated;
import org.learningledger.events.register.ThemeStated;

/** Papers, and the bodies, posts, priorities and themes that they name, as entries. */
final class BodyEntries {

    private BodyEntries() {}

    static Entry of(DocumentStated stated) {
        return new Entry(EntryKind.DOCUMENT, stated.reference(), stated.title(), stated.occurredOn())
                .sortedAs(stated.sortedAs())
                .detail("Produced by", stated.producedBy())
                .detail("Period", stated.period())
                .detail("Lines", stated.lines())
                .note(stated.note())
                .cite(stated.citation());
    }

    static Entry of(OrganisationStated stated) {
        return new Entry(EntryKind.ORGANISATION, stated.reference(), stated.name(), stated.occurredOn())
                .detail("Other names", stated.otherNames())
                .sortedAs(stated.sortedAs())
                .detail("Role", stated.role())
                .detail("Former name", stated.formerName())
                .related("Took over from", stated.succeeds())
                .note(stated.note())
                .cite(stated.citation());
    }

    static Entry of(GroupStated stated) {
        return new Entry(EntryKind.GROUP, stated.reference(), stated.name(), stated.occurredOn())
                .detail("Other names", stated.otherNames())
                .sortedAs(stated.sortedAs())
                .area(stated.area())
                .partOf("Part of", stated.parentGroup())
                .detail("Purpose", stated.purpose())
                .note(stated.note())
                .cite(stated.citation());
    }

    static Entry of(PostStated stated) {
        return new Entry(EntryKind.POST, stated.reference(), stated.title(), stated.occurredOn())
                .detail("Other titles", stated.otherTitles())
                .related("Organisations", stated.organisations())
                .related("Groups", stated.groups())
                .detail("What it did", stated.did())
                .note(stated.note())
                .cite(stated.citation());
    }

    static Entry of(PriorityStated stated) {
        return new Entry(EntryKind.PRIORITY, stated.reference(), stated.name(), stated.occurredOn())
                .detail("Other name", stated.otherName())
                .detail("Aim", stated.aim())
                .detail("Statement", stated.statement())
                .cite(stated.citation());
    }

    static Entry of(ThemeStated stated) {
        return new Entry(EntryKind.THEME, stated.reference(), stated.name(), stated.occurredOn())
                .detail("Number", stated.number())
                .sources(stated.sources())
                .cite(stated.citation());
    }
}
