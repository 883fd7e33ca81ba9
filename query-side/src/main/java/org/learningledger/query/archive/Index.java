package org.learningledger.query.archive;

import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** The page that a person opens first: what is in the archive, and how to check it. */
final class Index {

    private Index() {}

    /**
     * What is told of a partnership.
     *
     * @param keys what its heads were signed with
     * @param head the newest, as it was signed
     */
    record Told(String partnership, long entries, List<String> keys, String head) {}

    static String of(List<Told> all) {
        var page = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="en-GB">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>The history of a ledger</title>
                <style>
                body { font: 1.1875rem/1.5 sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #0b0c0c }
                pre { overflow-x: auto; background: #f3f2f1; padding: 1rem } code { overflow-wrap: anywhere }
                </style>
                </head>
                <body>
                <main>
                <h1>The history of a ledger</h1>
                <p>Everything that was recorded in a Learning Ledger, in files that open without it. It holds what people
                wrote: keep it as you keep any confidential paper.</p>
                <h2>To read it</h2>
                <ul>
                <li><code>registers</code>: each register as a spreadsheet, in the folder of its partnership</li>
                <li><code>events.jsonl</code>: every entry, a line each, in the order in which it was recorded</li>
                <li><code>schemas</code>: which fields each kind of entry has</li>
                </ul>
                <h2>To check it</h2>
                <p>Do not take the host&rsquo;s word, nor this page&rsquo;s. With a key that you got from somebody else and a
                checkpoint that you kept, your own computer tells whether anything was changed, taken out or put in:</p>
                <pre>./ledger verify FILE.zip --key KEY --checkpoint FILE</pre>
                <p>How to do that in five steps, and what it does not prove, is in the file docs/checking.md of the
                ledger&rsquo;s source; docs/archive-format.md there describes these files to the byte.</p>
                """);
        all.forEach(each -> page.append(told(each)));
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static String told(Told of) {
        var keys = new StringBuilder();
        of.keys().forEach(key -> keys.append(HtmlUtils.htmlEscape(key)).append('\n'));
        return String.format(
                Locale.UK,
                """
                <h2>%s</h2>
                <p>%,d %s. The newest checkpoint, which you should keep where the host cannot reach it:</p>
                <pre>%s</pre>
                <p>The keys that came with this archive, the newest last. Compare them with what others have:</p>
                <pre>%s</pre>
                """,
                HtmlUtils.htmlEscape(of.partnership()),
                of.entries(),
                of.entries() == 1 ? "entry" : "entries",
                HtmlUtils.htmlEscape(of.head()),
                keys);
    }
}
