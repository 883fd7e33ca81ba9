package org.learningledger.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * Which part of a long list a page shows.
 *
 * @param page from 1
 * @param size entries on a page
 * @param total entries in the list
 * @param href the address of each page
 */
public record Paging(int page, int size, long total, IntFunction<String> href) {

    public Paging {
        page = Math.clamp(page, 1, pages(size, total));
    }

    /** At least one, even for an empty list. */
    public int pages() {
        return pages(size, total);
    }

    /** Entries before this page. */
    public long offset() {
        return (long) (page - 1) * size;
    }

    /** "26 to 50 of 310 actions", for one "1 action", for none "No actions". */
    public String count(String one, String many) {
        if (total == 0) return "No " + many;
        if (total == 1) return "1 " + one;
        if (pages() == 1) return number(total) + " " + many;
        return number(offset() + 1) + " to " + number(Math.min(total, offset() + size)) + " of " + number(total) + " "
                + many;
    }

    /** What a title says after its words: "" or " (page 2 of 9)". */
    public String titleSuffix() {
        return pages() == 1 ? "" : " (page " + page + " of " + pages() + ")";
    }

    /** The page numbers to offer: first, last, and around this one; 0 stands for a gap. */
    public List<Integer> offered() {
        var offered = new ArrayList<Integer>();
        for (int number = 1; number <= pages(); number++) {
            boolean near = Math.abs(number - page) <= 1;
            if (near || number == 1 || number == pages()) {
                offered.add(number);
            } else if (offered.getLast() != 0) {
                offered.add(0);
            }
        }
        return offered;
    }

    private static int pages(int size, long total) {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    private static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
