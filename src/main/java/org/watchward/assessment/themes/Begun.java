package org.watchward.assessment.themes;

import java.util.Optional;
import org.watchward.areas.Area;
import org.watchward.kernel.Period;
import org.watchward.web.Crumb;

/** Which assessment was begun; whoever holds assessments brings it as a bean. */
public interface Begun {

    /** The way to the assessment of an area and a period, with its title and period; empty if none is begun. */
    Optional<Crumb> of(Area area, Period period);
}
