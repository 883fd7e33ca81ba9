package org.learningledger.query;

import java.util.List;
import org.learningledger.query.api.ActsElsewhere;
import org.learningledger.store.StoreConfiguration;
import org.learningledger.store.log.LogSchema;
import org.learningledger.store.start.Side;
import org.learningledger.web.WebConfiguration;
import org.learningledger.web.WebSchema;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The query side as a program of its own: it shows every page and answers every question, and records nothing. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import({StoreConfiguration.class, WebConfiguration.class, QueryConfiguration.class, ActsElsewhere.class})
public class QuerySide {

    /** Runs until it is told to stop; settings come from the environment. */
    public static void main(String[] arguments) {
        new Side(
                        "query side",
                        QuerySide.class,
                        List.of(LogSchema::migrate, WebSchema::migrate, ReadSchema::migrate, ProofSchema::migrate))
                .run(System.getenv());
    }
}
