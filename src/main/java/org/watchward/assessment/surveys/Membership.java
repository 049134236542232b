package org.watchward.assessment.surveys;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.watchward.assessment.surveys.Cells.Unknown;
import org.watchward.assessment.surveys.Protection.Part;
import org.watchward.assessment.surveys.SurveyMapping.Group;

/**
 * How many people of a whole survey belong to each part of each group, whatever they answered.
 *
 * @param groups the parts of each, in the order of the mapping
 * @param people in each part; declared parts to which nobody belongs stand too
 */
record Membership(List<List<Part>> groups, Map<Part, Long> people) {

    Membership {
        groups = List.copyOf(groups);
        people = Map.copyOf(people);
    }

    static Membership of(Survey survey) {
        var people = new LinkedHashMap<Part, Long>();
        var groups = survey.mapping().groups().stream()
                .map(group -> parts(survey, group, people))
                .toList();
        return new Membership(groups, people);
    }

    private static List<Part> parts(Survey survey, Group group, Map<Part, Long> people) {
        var cells = new Cells(survey.mapping());
        var found = new LinkedHashSet<String>();
        for (var person : survey.people()) {
            try {
                var label = cells.part(group, person);
                found.add(label);
                people.merge(new Part(group.id(), label), 1L, Long::sum);
            } catch (Unknown unknown) {
                throw new IllegalStateException("a survey is imported only if all of it is known", unknown);
            }
        }
        var parts = Protection.labels(group, found).stream()
                .map(label -> new Part(group.id(), label))
                .toList();
        parts.forEach(part -> people.putIfAbsent(part, 0L));
        return parts;
    }

    long of(Part part) {
        return people.getOrDefault(part, 0L);
    }
}
