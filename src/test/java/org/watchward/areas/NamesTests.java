package org.watchward.areas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTests {

    @Test
    void comparesWithoutCaseAccentsAndPunctuation() {
        assertThat(Names.key(" Ynys Môn ")).isEqualTo(Names.key("ynys mon"));
        assertThat(Names.key("King's Lynn")).isEqualTo(Names.key("KINGS LYNN"));
        assertThat(Names.key("Stratford-on-Avon")).isEqualTo(Names.key("Stratford on Avon"));
        assertThat(Names.key("Carfax & Jericho")).isEqualTo(Names.key("Carfax and Jericho"));
    }

    @Test
    void readsNamesThatPublishersTurnRound() {
        assertThat(Names.key("London, City of")).isEqualTo(Names.key("City of London"));
        assertThat(Names.key("Herefordshire, County of")).isEqualTo(Names.key("County of Herefordshire"));
        assertThat(Names.key("Bournemouth, Christchurch and Poole")).isEqualTo("bournemouth christchurch and poole");
    }

    @Test
    void leavesOutWhatEveryForceIsCalled() {
        assertThat(Names.forceKey("Metropolitan Police Service")).isEqualTo("metropolitan");
        assertThat(Names.forceKey("Avon and Somerset Constabulary")).isEqualTo("avon and somerset");
        assertThat(Names.forceKey("Devon & Cornwall Police")).isEqualTo("devon and cornwall");
        assertThat(Names.forceKey("London, City of")).isEqualTo(Names.forceKey("City of London Police"));
        assertThat(Names.forceKey("Thames Valley")).isEqualTo("thames valley");
    }
}
