package org.learningledger.command.register;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.learningledger.command.form.FormPost;
import org.learningledger.command.form.Variants;
import org.learningledger.command.statement.RecordStatement;
import org.learningledger.events.register.EntryId;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

/** The registers, by form: what papers state entered by hand, and what happens to entries afterwards. */
@Controller
@Allowed({Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
class RegisterEndpoint implements Variants {

    private static final String BODIES = "/registers/{segment:organisations|groups|posts}/{id}";
    private static final String COMMITTEE = "/registers/{segment:committee-actions|committee-resolutions}/{id}";
    private static final String CLAIMS = "/registers/{segment:assurance-statements|report-statements}/{id}";

    @PostMapping("/registers/{segment}/new")
    RedirectView enter(@PathVariable String segment, FormPost form) {
        var id = form.newId(RecordStatement.class);
        var entry = ByHand.ofSegment(segment).read(form, new EntryId(id));
        return form.open(new RecordStatement(entry), id, page(segment, id), "entry");
    }

    @PostMapping(BODIES + "/rename")
    RedirectView rename(@PathVariable String segment, @PathVariable UUID id, FormPost form) {
        return form.change(
                new RenameBody(
                        new EntryId(id),
                        form.mustHave("name", "Enter the new name"),
                        form.optional("reason"),
                        form.happenedOn("occurredOn", "Date of the new name")),
                id,
                page(segment, id),
                "rename");
    }

    @PostMapping(BODIES + "/replace")
    RedirectView replace(@PathVariable String segment, @PathVariable UUID id, FormPost form) {
        return form.change(
                new ReplaceBody(
                        new EntryId(id),
                        form.onFile("by", EntryId::new),
                        form.optional("reason"),
                        form.happenedOn("occurredOn", "Date it was replaced")),
                id,
                page(segment, id),
                "replace");
    }

    @PostMapping(COMMITTEE + "/comments")
    RedirectView comment(@PathVariable String segment, @PathVariable UUID id, FormPost form) {
        var reference = ByHand.reference(form.newId(CommentOnCommitteeItem.class));
        return form.change(
                new CommentOnCommitteeItem(
                        new EntryId(id),
                        reference,
                        form.mustHave("comment", "Enter the comment"),
                        form.happenedOn("occurredOn", "Date of the comment"),
                        ByHand.citation(form, reference)),
                id,
                page(segment, id),
                "comment");
    }

    @PostMapping(CLAIMS + "/evidence")
    RedirectView evidence(@PathVariable String segment, @PathVariable UUID id, FormPost form) {
        return form.change(
                new CiteEvidence(
                        new EntryId(id),
                        Stream.of(form.things("evidence"), form.things("entries"))
                                .flatMap(List::stream)
                                .distinct()
                                .toList(),
                        form.optional("remark"),
                        form.happenedOn("occurredOn", "Date it was cited")),
                id,
                page(segment, id),
                "evidence");
    }

    /** Each register asks something else of a new entry. */
    @Override
    public List<String> variants(String path, String variable) {
        return variable.equals("segment") ? ByHand.segments() : List.of();
    }

    private static String page(String segment, UUID id) {
        return "/registers/" + segment + "/" + id;
    }
}
