package org.learningledger.web;

import java.util.UUID;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.Scope;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.problem.Conflict;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** A handler for each kind of rule, and for each way to fail. */
@Controller
class Rooms {

    @GetMapping("/rooms/forgotten")
    @ResponseBody
    String forgotten() {
        return "nobody may read this";
    }

    @GetMapping("/rooms/open")
    @Allowed(anybody = true)
    @ResponseBody
    String open() {
        return "open to anybody";
    }

    @GetMapping("/rooms/any")
    @Allowed(signedIn = true)
    @ResponseBody
    String any(SignedIn who) {
        return who.displayName() + " of " + who.agency();
    }

    @GetMapping("/rooms/scrutineers")
    @Allowed(Role.SCRUTINEER)
    @ResponseBody
    String scrutineers() {
        return "scrutineers only";
    }

    @PostMapping("/rooms/any")
    @Allowed(signedIn = true)
    @ResponseBody
    String post(@RequestParam String words) {
        return "heard " + words;
    }

    @GetMapping("/rooms/{id}")
    @Allowed(anybody = true)
    @ResponseBody
    String room(@PathVariable UUID id) {
        return id.toString();
    }

    @GetMapping("/rooms/broken")
    @Allowed(anybody = true)
    @ResponseBody
    String broken() {
        throw new IllegalStateException("secret detail of the inside");
    }

    @GetMapping("/rooms/changed")
    @Allowed(anybody = true)
    @ResponseBody
    String changed() {
        throw new Conflict("Somebody else changed this action first. Look at it again.");
    }

    @GetMapping("/rooms/database-away")
    @Allowed(anybody = true)
    @ResponseBody
    String databaseAway() {
        throw new DataAccessResourceFailureException("connection refused to 10.0.0.1");
    }

    @GetMapping({"/operator/hello", "/api/hello"})
    @Allowed(Role.OPERATOR)
    @ResponseBody
    String operator(SignedIn who) {
        return who.role() + " " + who.partnership();
    }

    @GetMapping("/api/v1/rooms/figures")
    @Allowed(value = Role.SCRUTINEER, scopes = Scope.FIGURES)
    @ResponseBody
    String figures(SignedIn who) {
        return who.displayName() + ", " + who.role() + " of " + who.partnership();
    }

    /** A mistake: what records must not be opened by a scope that only reads. */
    @PostMapping("/api/v1/rooms/figures")
    @Allowed(value = Role.LD_GROUP, scopes = Scope.FIGURES)
    @ResponseBody
    String recordFigures() {
        return "recorded";
    }

    @RequestMapping(
            path = "/api/v1/rooms/rebuild",
            method = {RequestMethod.GET, RequestMethod.POST})
    @Allowed(value = Role.ADMINISTRATOR, scopes = Scope.REBUILD)
    @ResponseBody
    String rebuild(SignedIn who) {
        return "rebuilding for " + who.displayName();
    }

    @GetMapping("/api/v1/rooms/people")
    @Allowed(signedIn = true)
    @ResponseBody
    String people() {
        return "people only";
    }

    /** A mistake too: a token goes by its scopes, never by a role. */
    @GetMapping("/api/v1/rooms/token")
    @Allowed(Role.TOKEN)
    @ResponseBody
    String tokenByRole() {
        return "opened by role";
    }

    @PostMapping("/operator/hello")
    @Allowed(Role.OPERATOR)
    @ResponseBody
    String operatorPost(SignedIn who) {
        return who.displayName();
    }
}
