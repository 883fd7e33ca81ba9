package org.learningledger.command.testing;

import java.util.List;
import java.util.Optional;
import org.learningledger.command.CommandConfiguration;
import org.learningledger.store.StoreConfiguration;
import org.learningledger.web.WebConfiguration;
import org.learningledger.web.page.Navigation;
import org.learningledger.web.page.Partnership;
import org.learningledger.web.page.Partnerships;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The command side as the program runs it, without any page of the query side. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import({StoreConfiguration.class, WebConfiguration.class, CommandConfiguration.class, KeptDrafts.class})
class CommandSide {

    @Bean
    Partnerships partnerships() {
        return code -> Optional.of(new Partnership(code, code, true));
    }

    @Bean
    Navigation navigation() {
        return who -> List.of();
    }
}
