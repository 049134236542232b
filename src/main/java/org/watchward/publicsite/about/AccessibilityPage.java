package org.watchward.publicsite.about;

import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.watchward.indicators.open.shown.Say;
import org.watchward.web.Crumb;
import org.watchward.web.ForEveryone;

/** What of the site everyone can use, what not yet, how that was found out, and whom to tell. */
@Controller
@ForEveryone
class AccessibilityPage {

    /** The day on which the words of the statement were last gone over. */
    private static final LocalDate PREPARED = LocalDate.of(2026, 11, 22);

    private final Contact contact;

    AccessibilityPage(@Value("${watchward.partnership.contact}") String contact) {
        this.contact = Contact.of(contact.strip());
    }

    @GetMapping("/accessibility")
    String accessibility(Model model) {
        model.addAttribute("trail", List.of(new Crumb("Home", "/")));
        model.addAttribute("contact", contact);
        model.addAttribute("prepared", Say.day(PREPARED));
        return "publicsite/accessibility";
    }

    /**
     * Whom to tell.
     *
     * @param words as they are read; empty if the partnership has given none
     * @param address of a link; empty if it is none
     */
    record Contact(String words, String address) {

        static Contact of(String words) {
            if (words.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")) {
                return new Contact(words, "mailto:" + words);
            }
            if (words.matches("https?://\\S+")) {
                return new Contact(words, words);
            }
            var telephone = words.replaceAll("[\\s()-]", "");
            return new Contact(words, telephone.matches("\\+?\\d{5,15}") ? "tel:" + telephone : "");
        }

        public boolean none() {
            return words.isEmpty();
        }
    }
}
