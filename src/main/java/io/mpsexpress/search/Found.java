package io.mpsexpress.search;

import io.mpsexpress.contact.FoundContact;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.portal.PrinterLink;
import io.mpsexpress.printer.list.PrinterView;
import io.mpsexpress.request.RequestNumber;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.SerialNumber;
import java.util.List;
import java.util.Optional;

/** What a search found, of each kind the best first. */
public record Found(
        Hits<RequestView> requests,
        Hits<PrinterView> printers,
        Hits<OrganizationView> organizations,
        Hits<FoundContact> contacts) {

    static final Found NOTHING = new Found(Hits.none(), Hits.none(), Hits.none(), Hits.none());

    public boolean isEmpty() {
        return size() == 0;
    }

    private int size() {
        return requests.items().size()
                + printers.items().size()
                + organizations.items().size()
                + contacts.items().size();
    }

    /** Where the only thing that was found is, when the text is its number; empty otherwise. */
    public Optional<String> meant(String text) {
        if (size() != 1) {
            return Optional.empty();
        }
        Optional<RequestNumber> number = RequestNumber.of(text);
        Optional<String> request = requests.items().stream()
                .filter(found -> number.isPresent() && number.get().isOf(found))
                .map(RequestView::url)
                .findFirst();
        return request.or(() -> printers.items().stream()
                .map(PrinterView::serialNumber)
                .filter(serialNumber -> SerialNumber.of(serialNumber).equals(SerialNumber.of(text)))
                .map(PrinterLink::to)
                .findFirst());
    }

    /**
     * The best of one kind.
     *
     * @param more whether there are others
     */
    public record Hits<T>(List<T> items, boolean more) {

        static <T> Hits<T> none() {
            return new Hits<>(List.of(), false);
        }

        static <T> Hits<T> of(Page<T> page) {
            return new Hits<>(page.items(), page.nextCursor() != null);
        }

        /** @param found one more than the limit where there are others */
        static <T> Hits<T> of(List<T> found, int limit) {
            return new Hits<>(found.subList(0, Math.min(limit, found.size())), found.size() > limit);
        }
    }
}
