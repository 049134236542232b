package org.watchward.web.spi;

import java.util.List;

/** What a room has to tell whoever starts the server, on the console and nowhere else. */
public interface StartLine {

    /**
     * The lines; none if there is nothing to tell.
     *
     * @param address of the site as this machine reaches it, without a slash at its end
     */
    List<String> lines(String address);
}
