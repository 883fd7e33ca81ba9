package org.learningledger.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayName("An answer in JSON")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShapesTest {

    @Test
    void puts_what_has_no_order_of_its_own_into_the_same_one_in_every_process() {
        assertThat(Shapes.value(Set.of("c", "a", "e", "b", "d"))).isEqualTo(List.of("a", "b", "c", "d", "e"));
        var named = (Map<?, ?>) Shapes.value(Map.of("c", 1, "a", 2, "e", 3, "b", 4, "d", 5));
        assertThat(named.keySet().toArray()).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void keeps_an_order_that_means_something() {
        var set = new LinkedHashSet<>(List.of("later", "earlier"));
        assertThat(Shapes.value(set)).isEqualTo(List.of("later", "earlier"));
        var map = new LinkedHashMap<String, Integer>();
        map.put("later", 1);
        map.put("earlier", 2);
        assertThat(((Map<?, ?>) Shapes.value(map)).keySet().toArray()).containsExactly("later", "earlier");
    }
}
