package org.learningledger.web.api;

import java.util.Map;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.Scope;
import org.learningledger.web.account.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The description of the interface for programs, made from what this program really takes and answers. Who runs the ledger
 * reads of that, and who works with it of the work.
 */
@Controller
@ConditionalOnWebApplication
@Allowed(
        value = {Role.SCRUTINEER, Role.LD_GROUP, Role.QP_GROUP, Role.AGENCY_LEAD, Role.BUSINESS_UNIT, Role.ADMINISTRATOR
        },
        scopes = {Scope.FIGURES, Scope.REBUILD})
class OpenApiPage {

    private final ObjectProvider<Operations> sides;

    OpenApiPage(ObjectProvider<Operations> sides) {
        this.sides = sides;
    }

    @GetMapping(path = Api.ROOT + "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> description(SignedIn who) {
        boolean runs = who.role() == Role.ADMINISTRATOR || who.scopes().contains(Scope.REBUILD);
        boolean works = who.role() == Role.TOKEN ? who.scopes().contains(Scope.FIGURES) : !runs;
        return OpenApi.document(sides.stream()
                .filter(side -> side.isForAdministrators() ? runs : works)
                .toList());
    }
}
