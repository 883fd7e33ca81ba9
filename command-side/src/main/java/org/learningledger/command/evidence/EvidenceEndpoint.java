package org.learningledger.command.evidence;

import java.util.UUID;
import org.learningledger.command.form.FormPost;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.register.EntryId;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

/** Evidence about an action, by form. */
@Controller
@Allowed({Role.AGENCY_LEAD, Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
class EvidenceEndpoint {

    @PostMapping("/actions/{id}/evidence")
    RedirectView evidence(@PathVariable UUID id, FormPost form) {
        var evidence = form.newId(AddEvidence.class);
        return form.open(
                new AddEvidence(
                        new EvidenceId(evidence),
                        "E-" + evidence.toString().substring(0, 8),
                        new ActionId(id),
                        form.choice("level", EvidenceLevel.class, "Select what the evidence shows"),
                        form.mustHaveRestrictable("description", "Enter what the evidence is"),
                        form.optional("whereKept"),
                        form.happenedOn("occurredOn", "Date it was collected")),
                evidence,
                id,
                "/actions/" + id,
                "evidence");
    }

    @PostMapping("/actions/{id}/entry-as-evidence")
    RedirectView entryAsEvidence(@PathVariable UUID id, FormPost form) {
        var evidence = form.newId(CiteEntryAsEvidence.class);
        return form.open(
                new CiteEntryAsEvidence(
                        new EvidenceId(evidence),
                        "E-" + evidence.toString().substring(0, 8),
                        new ActionId(id),
                        form.chosenOne("entry", EntryId::new, "Select the entry of a register that you rely on"),
                        form.choice("level", EvidenceLevel.class, "Select what the entry shows"),
                        form.mustHave("description", "Enter what the entry shows about this action"),
                        form.happenedOn("occurredOn", "Date it was so")),
                evidence,
                id,
                "/actions/" + id,
                "evidence");
    }
}
