package org.watchward.indicators.patterns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.indicators.CannotBeSaid;
import org.watchward.indicators.Deprivation;
import org.watchward.indicators.Gradient;
import org.watchward.indicators.PerImport;
import org.watchward.indicators.WardStanding;
import org.watchward.indicators.open.DeprivationPicture;
import org.watchward.indicators.open.DeprivationPicture.Fifth;
import org.watchward.indicators.open.DeprivationPicture.Measured;
import org.watchward.indicators.open.DeprivationPicture.SmallArea;
import org.watchward.indicators.open.DeprivationPicture.Ward;
import org.watchward.indicators.open.Domain;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Limits;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.sources.open.Evidence;
import org.watchward.statistics.Estimate;
import org.watchward.statistics.Interval;

/** The picture of deprivation for pages, remembered until an import. */
@Component
class DeprivationPictures {

    private static final int MOST_REMEMBERED = 500;
    private static final int DECIMALS = 4;
    private static final double PER = 1_000;

    private final Deprivation deprivation;
    private final Areas areas;
    private final PerImport<Asked, DeprivationPicture> remembered;

    DeprivationPictures(Deprivation deprivation, Areas areas, Evidence evidence) {
        this.deprivation = deprivation;
        this.areas = areas;
        this.remembered = new PerImport<>(evidence, MOST_REMEMBERED);
    }

    private record Asked(Indicator indicator, Area area, Period period, Domain domain) {}

    DeprivationPicture of(Indicator indicator, Area area, Period period, Domain domain) {
        return remembered.get(new Asked(indicator, area, period, domain), this::find);
    }

    private DeprivationPicture find(Asked asked) {
        try {
            return shown(deprivation.picture(asked.indicator(), asked.area(), asked.period(), asked.domain()));
        } catch (CannotBeSaid reason) {
            return reason.refused();
        }
    }

    private DeprivationPicture.Shown shown(Deprivation.Picture picture) {
        var gradient = picture.gradient();
        var correlation = gradient.correlation();
        var names = areas.parts(picture.area().code(), AreaType.LSOA).stream()
                .collect(Collectors.toMap(Area::code, Function.identity()));
        return new DeprivationPicture.Shown(
                picture.indicator(),
                picture.area(),
                picture.period(),
                picture.domain(),
                picture.index(),
                correlation == null ? null : measured(correlation.coefficient(), correlation.interval()),
                measured(gradient.ratio()),
                measured(gradient.slope()),
                gradient.fifths().stream().map(DeprivationPictures::fifth).toList(),
                picture.wards().stream().map(DeprivationPictures::ward).toList(),
                points(picture.points(), names),
                picture.notes(),
                new TreeSet<>(picture.releases()));
    }

    private static Fifth fifth(Gradient.Fifth fifth) {
        return new Fifth(fifth.number(), fifth.lsoas(), events(fifth.events()), fifth.people(), of(fifth.per1000()));
    }

    private static Ward ward(WardStanding ward) {
        return new Ward(
                ward.area(),
                ward.lsoas(),
                events(ward.events()),
                ward.people(),
                of(ward.per1000()),
                ward.placeByRate(),
                ward.placeByDeprivation(),
                ward.highRate(),
                ward.highDeprivation());
    }

    private static List<SmallArea> points(List<Deprivation.Point> points, Map<AreaCode, Area> names) {
        return points.stream()
                .map(point -> new SmallArea(
                        Objects.requireNonNull(names.get(point.lsoa())),
                        point.rank(),
                        point.fifth(),
                        events(point.events()),
                        point.people(),
                        rounded(PER * point.events() / point.people())))
                .toList();
    }

    private static BigDecimal events(double events) {
        return rounded(events).stripTrailingZeros();
    }

    private static @Nullable Measured measured(@Nullable Estimate estimate) {
        return estimate == null ? null : of(estimate);
    }

    private static Measured of(Estimate estimate) {
        return measured(estimate.value(), estimate.interval());
    }

    private static Measured measured(double value, Interval interval) {
        return new Measured(rounded(value), new Limits(rounded(interval.lower()), rounded(interval.upper())));
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
