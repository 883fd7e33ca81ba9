package org.learningledger.command;

import java.util.List;
import org.learningledger.command.form.ActsTold;
import org.learningledger.command.register.PartnershipsOnFile;
import org.learningledger.store.StoreConfiguration;
import org.learningledger.store.log.LogSchema;
import org.learningledger.store.start.Side;
import org.learningledger.web.WebConfiguration;
import org.learningledger.web.WebSchema;
import org.learningledger.web.page.Navigation;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The command side as a program of its own: it takes what people and programs send, and shows no pages. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import({
    StoreConfiguration.class,
    WebConfiguration.class,
    CommandConfiguration.class,
    PartnershipsOnFile.class,
    ActsTold.class
})
public class CommandSide {

    /** Runs until it is told to stop; settings come from the environment. */
    public static void main(String[] arguments) {
        new Side("command side", CommandSide.class, List.of(LogSchema::migrate, WebSchema::migrate))
                .run(System.getenv());
    }

    /** The pages to go to are the query side's. */
    @Bean
    Navigation navigation() {
        return who -> List.of();
    }
}
