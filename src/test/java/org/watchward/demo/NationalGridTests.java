package org.watchward.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class NationalGridTests {

    /** Ordnance Survey, A Guide to Coordinate Systems in Great Britain, annexe C.1: the worked example. */
    @Test
    void projectsTheWorkedExampleOfOrdnanceSurvey() {
        var latitude = Math.toRadians(52 + 39.0 / 60 + 27.2531 / 3_600);
        var longitude = Math.toRadians(1 + 43.0 / 60 + 4.5177 / 3_600);

        var grid = NationalGrid.projected(new Coordinate(longitude, latitude));

        assertThat(grid.x).isCloseTo(651_409.903, within(0.01));
        assertThat(grid.y).isCloseTo(313_177.270, within(0.01));
    }

    /** A row of the collisions of 2022 that the Department for Transport published: 2022010352073. */
    @Test
    void agreesWithAPublishedCollisionToTenMetres() {
        var grid = NationalGrid.of(new Coordinate(-0.198224, 51.486454));

        assertThat(grid.x).isCloseTo(525_199, within(10.0));
        assertThat(grid.y).isCloseTo(177_928, within(10.0));
    }
}
