package org.learningledger.web.page;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/**
 * How a page is asked for as it was on another day, and what it says where it is shown so.
 *
 * @param path of the page
 * @param others what else the page's address asks for, such as a filter
 * @param asked the fields of the form as they are filled in, by name
 * @param past what is said where the page shows another day; {@code null} where it shows how things stand
 */
public record LookBack(
        String path,
        Map<String, List<String>> others,
        Map<String, String> asked,
        @Nullable Past past) {

    public static final String KNOWN_AT = "knownAt";
    public static final String TRUE_ON = "trueOn";
    public static final String CLOCK = "clock";

    /** A link that carries this attribute leads where it says, and not to the day that the page shows. */
    public static final String NOW = "data-now";

    private static final Pattern LINK = Pattern.compile("(<a\\b(?![^>]*\\b" + NOW + ")[^>]*?\\bhref=\")(/[^\"#]*)");
    private static final Pattern ASKING_FORM =
            Pattern.compile("<form\\b(?![^>]*\\b" + NOW + ")[^>]*\\bmethod=\"get\"[^>]*>");

    /**
     * What a page says that shows another day.
     *
     * @param heading "As known on 30 June 2022"
     * @param sentences what that means, and what is not shown
     * @param now the address of the page as things stand
     * @param other the same by the other clock
     */
    public record Past(String heading, List<String> sentences, String now, Link other) {}

    public boolean strict() {
        return asked.containsKey(CLOCK);
    }

    /** The page with the days that it shows kept on every link and in every form that only asks. */
    String keptOn(String html) {
        if (past == null) return html;
        var pairs = asked.entrySet().stream()
                .map(field -> field.getKey() + "=" + UriUtils.encode(field.getValue(), "UTF-8"))
                .collect(Collectors.joining("&amp;"));
        var linked = LINK.matcher(html)
                .replaceAll(link -> Matcher.quoteReplacement(
                        link.group(1) + link.group(2) + (link.group(2).contains("?") ? "&amp;" : "?") + pairs));
        var fields = asked.entrySet().stream()
                .map(field -> "<input type=\"hidden\" name=\"" + field.getKey() + "\" value=\""
                        + HtmlUtils.htmlEscape(field.getValue()) + "\">")
                .collect(Collectors.joining());
        return ASKING_FORM.matcher(linked).replaceAll(form -> Matcher.quoteReplacement(form.group() + fields));
    }
}
