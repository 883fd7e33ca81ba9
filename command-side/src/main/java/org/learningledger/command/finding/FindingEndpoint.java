package org.learningledger.command.finding;

import java.util.UUID;
import org.learningledger.command.form.FormPost;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.finding.FindingKind;
import org.learningledger.events.source.SourceId;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

/** What a source found, by form. */
@Controller
@Allowed({Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
class FindingEndpoint {

    @PostMapping("/sources/{id}/findings")
    RedirectView finding(@PathVariable UUID id, FormPost form) {
        var finding = form.newId(RecordFinding.class);
        return form.open(
                new RecordFinding(
                        new FindingId(finding),
                        "F-" + finding.toString().substring(0, 8),
                        new SourceId(id),
                        form.choice("kind", FindingKind.class, "Select what the finding says about practice"),
                        form.mustHaveRestrictable("text", "Enter what was found"),
                        form.lines("themes"),
                        form.optionalText("area"),
                        form.happenedOn("occurredOn", "Date of the finding")),
                finding,
                id,
                "/sources/" + id,
                "finding");
    }
}
