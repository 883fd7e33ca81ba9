package org.learningledger.app.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.store.record.Actor;
import org.learningledger.store.record.ScopedKey;
import org.learningledger.web.account.NewAccount;
import org.learningledger.web.account.Role;

/**
 * Who signs in to the demonstration. Nobody here is a real person, and the password is no secret: the demonstration
 * listens on this machine only.
 */
final class Cast {

    static final String PASSWORD = "learning-ledger";
    static final String SOUTH_TEES = "south-tees";
    static final String EXAMPLE = "example";

    static final Member SCRUTINEER = new Member("scrutineer", Role.SCRUTINEER, null, "Independent scrutineer");
    static final Member LEARNING =
            new Member("learning", Role.LD_GROUP, null, "Chair of the Learning and Development group");
    static final Member QUALITY =
            new Member("quality", Role.QP_GROUP, null, "Chair of the Quality and Performance group");
    static final Member UNIT = new Member("unit", Role.BUSINESS_UNIT, null, "Partnership manager");
    static final Member COUNCIL = new Member("council", Role.AGENCY_LEAD, "EX-COUNCIL", "Head of Safeguarding");
    static final Member POLICE =
            new Member("police", Role.AGENCY_LEAD, "EX-POLICE", "Detective Superintendent, Public Protection");
    static final Member HEALTH = new Member("health", Role.AGENCY_LEAD, "EX-ICB", "Designated Nurse");
    static final Member COMMITTEE = new Member("committee", Role.COMMITTEE_MEMBER, null, "Scrutiny committee member");
    static final Member ADMINISTRATOR =
            new Member("administrator", Role.ADMINISTRATOR, null, "Technical administrator");

    private static final List<Member> MEMBERS =
            List.of(SCRUTINEER, LEARNING, QUALITY, UNIT, COUNCIL, POLICE, HEALTH, COMMITTEE, ADMINISTRATOR);

    /** South Tees is shown as its papers have it: its agencies are those of its register. */
    private static final Map<Member, String> SOUTH_TEES_AGENCIES =
            Map.of(COUNCIL, "ORG-MBC", POLICE, "ORG-CP", HEALTH, "ORG-ICB");

    /** One of those who sign in, in either partnership. */
    record Member(String name, Role role, @Nullable String agency, String post) {

        Actor inTheExample() {
            return new Actor(EXAMPLE, account(EXAMPLE), role.name(), agency, post);
        }

        private UUID account(String partnership) {
            return new ScopedKey(partnership, Actor.OPERATOR, "Account", name).newId();
        }

        private NewAccount in(String partnership, @Nullable String agencyThere) {
            return new NewAccount(
                    account(partnership),
                    partnership,
                    signInName(partnership),
                    post + " (demonstration)",
                    null,
                    role,
                    agencyThere,
                    post,
                    PASSWORD);
        }

        String signInName(String partnership) {
            return name + "@" + partnership;
        }
    }

    private Cast() {}

    static List<Member> members() {
        return MEMBERS;
    }

    static List<NewAccount> accounts() {
        return MEMBERS.stream()
                .<NewAccount>mapMulti((member, accounts) -> {
                    accounts.accept(member.in(EXAMPLE, member.agency()));
                    accounts.accept(member.in(SOUTH_TEES, SOUTH_TEES_AGENCIES.get(member)));
                })
                .toList();
    }
}
