package org.learningledger.web.form;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Keeps a refused form in the session until its page is read once more. The path is the address of the form's page, so
 * that two forms open at the same time do not show each other's answers.
 */
@Component
public class Drafts {

    private static final String PREFIX = "draft ";

    public void keep(HttpSession session, String path, Draft draft) {
        session.setAttribute(name(path), draft);
    }

    /** The draft kept for this path; a second call finds nothing. */
    public Optional<Draft> take(HttpSession session, String path) {
        var draft = session.getAttribute(name(path));
        if (!(draft instanceof Draft kept)) return Optional.empty();
        session.removeAttribute(name(path));
        return Optional.of(kept);
    }

    /** The session table holds names of 200 characters; a longer path is told apart by the hash of its rest. */
    private static String name(String path) {
        String name = PREFIX + path;
        return name.length() <= 190 ? name : name.substring(0, 180) + Integer.toHexString(path.hashCode());
    }
}
