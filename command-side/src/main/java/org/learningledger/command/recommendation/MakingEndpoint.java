package org.learningledger.command.recommendation;

import java.util.UUID;
import org.learningledger.command.form.FormPost;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.source.SourceId;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

/** Recommendations that come out of a source, by form. */
@Controller
@Allowed({Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
class MakingEndpoint {

    /** Learning that holds is measured again after a year, unless the partnership decides otherwise. */
    private static final int A_YEAR = 12;

    @PostMapping("/sources/{id}/recommendations")
    RedirectView recommendation(@PathVariable UUID id, FormPost form) {
        var recommendation = form.newId(MakeRecommendation.class);
        return form.open(
                new MakeRecommendation(
                        new RecommendationId(recommendation),
                        "R-" + recommendation.toString().substring(0, 8),
                        new SourceId(id),
                        form.onFile("findings", FindingId::new),
                        form.mustHave("text", "Enter what should change"),
                        form.lines("addressees").stream().map(AgencyCode::new).toList(),
                        form.lines("themes"),
                        form.optionalText("area"),
                        form.wholeNumber("retestAfterMonths", "Months until it is measured again", A_YEAR),
                        form.happenedOn("occurredOn", "Date it was made")),
                recommendation,
                id,
                "/sources/" + id,
                "recommendation");
    }
}
