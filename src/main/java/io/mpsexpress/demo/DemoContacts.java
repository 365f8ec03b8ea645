package io.mpsexpress.demo;

import io.mpsexpress.contact.ContactDetails;
import java.util.List;

/** People who take deliveries in the demonstration; addresses and numbers are made up. */
final class DemoContacts {

    static final List<ContactDetails> STUDIO_BIANCHI = List.of(
            new ContactDetails(
                    "Giulia",
                    "Bianchi",
                    "Studio Bianchi",
                    "giulia.bianchi@example.com",
                    "39",
                    "312 345 6701",
                    "Via Dante 14",
                    "",
                    "Milano",
                    "MI",
                    "20121",
                    "IT"),
            new ContactDetails(
                    "Marco",
                    "Ferri",
                    "Studio Bianchi",
                    "marco.ferri@example.com",
                    "39",
                    "312 345 6702",
                    "Corso Francia 88",
                    "Scala B",
                    "Torino",
                    "TO",
                    "10138",
                    "IT"),
            new ContactDetails(
                    "Elena",
                    "Conti",
                    "Studio Bianchi",
                    "elena.conti@example.com",
                    "39",
                    "312 345 6703",
                    "Via Garibaldi 3",
                    "",
                    "Genova",
                    "GE",
                    "16124",
                    "IT"));

    static final ContactDetails HOTEL_EDELWEISS = new ContactDetails(
            "Anna",
            "Huber",
            "Hotel Edelweiss",
            "anna.huber@example.com",
            "43",
            "664 1234567",
            "Dorfstraße 1",
            "Rezeption",
            "Kitzbühel",
            "Tirol",
            "6370",
            "AT");

    static final ContactDetails STADTWERKE = new ContactDetails(
            "Jens",
            "Krüger",
            "Stadtwerke Musterstadt",
            "jens.krueger@example.com",
            "49",
            "1512 3456174",
            "Am Wasserturm 5",
            "",
            "Musterstadt",
            "",
            "12345",
            "DE");

    static final ContactDetails STADTWERKE_PLANT = new ContactDetails(
            "Sabine",
            "Vogel",
            "Stadtwerke Musterstadt",
            "sabine.vogel@example.com",
            "49",
            "1512 3456175",
            "Kraftwerkstraße 20",
            "Tor 2",
            "Musterstadt",
            "",
            "12347",
            "DE");

    static final ContactDetails STADTWERKE_DEPOT = new ContactDetails(
            "Tim",
            "Brandt",
            "Stadtwerke Musterstadt",
            "tim.brandt@example.com",
            "49",
            "1512 3456176",
            "Betriebshof 1",
            "",
            "Musterstadt",
            "",
            "12349",
            "DE");

    static final ContactDetails NAVIGAZIONE = new ContactDetails(
            "Chiara",
            "Zanetti",
            "Navigazione Lagunare",
            "chiara.zanetti@example.com",
            "39",
            "312 345 6704",
            "Fondamenta Nove 2",
            "",
            "Venezia",
            "VE",
            "30121",
            "IT");

    private DemoContacts() {}
}
