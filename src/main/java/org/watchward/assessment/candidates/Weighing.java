package org.watchward.assessment.candidates;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The declared weights: {@code catalogue/assessment/weighing.yaml}.
 *
 * @param verified whether the partnership agreed them
 */
public record Weighing(
        boolean verified,
        @JsonProperty("candidate") Candidates candidates,
        @JsonProperty("theme") Themes themes) {

    /**
     * One weight.
     *
     * @param weight 0 or more; it counts beside the others of its group
     * @param says what it is for, as a sentence
     */
    public record Weight(double weight, String says) {}

    /** What a candidate ranks by. */
    public record Candidates(
            @JsonProperty("certainty") Weight certain,
            @JsonProperty("size") Weight large,
            @JsonProperty("severity") Weight severe,
            @JsonProperty("spread") Weight spreading,
            @JsonProperty("comparison") Weight compared) {

        double certainty() {
            return certain.weight();
        }

        double size() {
            return large.weight();
        }

        double severity() {
            return severe.weight();
        }

        double spread() {
            return spreading.weight();
        }

        double comparison() {
            return compared.weight();
        }

        double total() {
            return certainty() + size() + severity() + spread() + comparison();
        }
    }

    /** What a theme is ordered by. */
    public record Themes(
            Weight harm,
            Weight volume,
            Weight trend,
            Weight comparison,
            Weight deprivation,
            Weight concern,
            Weight confidence) {

        /** Each by its name, in their order. */
        public Map<String, Weight> byName() {
            var all = new LinkedHashMap<String, Weight>();
            all.put("harm", harm);
            all.put("volume", volume);
            all.put("trend", trend);
            all.put("comparison", comparison);
            all.put("deprivation", deprivation);
            all.put("concern", concern);
            all.put("confidence", confidence);
            return all;
        }
    }
}
