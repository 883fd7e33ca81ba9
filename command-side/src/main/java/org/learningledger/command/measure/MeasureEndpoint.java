package org.learningledger.command.measure;

import java.util.List;
import java.util.UUID;
import org.learningledger.command.form.FormPost;
import org.learningledger.events.measure.Comparator;
import org.learningledger.events.measure.MeasureId;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.source.SourceId;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

/** Measures, their targets and what was measured, by form. */
@Controller
@Allowed({Role.AGENCY_LEAD, Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
class MeasureEndpoint {

    @PostMapping("/recommendations/{id}/measure")
    RedirectView measure(@PathVariable UUID id, FormPost form) {
        var measure = form.newId(DefineMeasure.class);
        return form.open(
                new DefineMeasure(
                        new MeasureId(measure),
                        "M-" + measure.toString().substring(0, 8),
                        List.of(new RecommendationId(id)),
                        form.mustHave("name", "Enter what is measured"),
                        form.mustHave("definition", "Enter how it is measured"),
                        form.mustHaveText("unit", "Enter what it counts in, such as % or children"),
                        new FirstTarget(
                                form.choice(
                                        "comparator",
                                        Comparator.class,
                                        "Select whether the target is at least or at most"),
                                form.number("target", "the target")),
                        form.happenedOn("occurredOn", "Date the target was set")),
                measure,
                id,
                "/recommendations/" + id,
                "measure");
    }

    @PostMapping("/measures/{id}/target")
    RedirectView target(@PathVariable UUID id, FormPost form) {
        return form.change(
                new SetTarget(
                        new MeasureId(id),
                        form.choice("comparator", Comparator.class, "Select whether the target is at least or at most"),
                        form.number("target", "the target"),
                        form.happenedOn("occurredOn", "Date the target was set")),
                id,
                "/measures/" + id,
                "target");
    }

    @PostMapping("/measures/{id}/measurement")
    RedirectView measurement(@PathVariable UUID id, FormPost form) {
        return form.change(
                new TakeMeasurement(
                        new MeasureId(id),
                        form.number("value", "the value measured"),
                        form.chosen("source", SourceId::new).stream()
                                .findFirst()
                                .orElse(null),
                        form.optional("sample"),
                        form.happenedOn("occurredOn", "Date it was measured")),
                id,
                "/measures/" + id,
                "measurement");
    }
}
