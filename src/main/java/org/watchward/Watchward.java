package org.watchward;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Watchward, from the shell: dispatches to the commands that the rooms bring. */
@SpringBootApplication
@Modulithic(systemName = "Watchward")
public class Watchward {
    public static void main(String[] args) {}
}
