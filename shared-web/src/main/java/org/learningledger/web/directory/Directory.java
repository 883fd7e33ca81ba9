package org.learningledger.web.directory;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who held a post, where a paper published the name. Events name posts only, so a person can be erased here. */
@Component
public class Directory {

    private final JdbcClient database;

    Directory(JdbcClient database) {
        this.database = database;
    }

    /** Keeps published names by the reference of the post; a name that stands already is left as it is. */
    public void keep(String partnership, Map<String, String> namesByPost) {
        namesByPost.forEach((post, name) -> database.sql(
                        "insert into web.published_name (partnership, post_reference, name) values (?, ?, ?) on conflict do nothing")
                .params(partnership, post, name)
                .update());
    }

    /** Published names by the reference of the post. */
    public Map<String, String> names(String partnership) {
        return database
                .sql("select post_reference, name from web.published_name where partnership = ?")
                .param(partnership)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
