package org.learningledger.app;

import org.learningledger.command.CommandConfiguration;
import org.learningledger.query.QueryConfiguration;
import org.learningledger.store.StoreConfiguration;
import org.learningledger.web.WebConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** Both sides in one program. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import({StoreConfiguration.class, WebConfiguration.class, CommandConfiguration.class, QueryConfiguration.class})
@ComponentScan({
    "org.learningledger.app.demo",
    "org.learningledger.app.account",
    "org.learningledger.app.token",
    "org.learningledger.app.rebuild",
    "org.learningledger.app.archive"
})
class AllInOne {}
