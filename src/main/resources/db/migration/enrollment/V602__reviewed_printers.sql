-- whether the partner saw the printer as eligible when they went on: only for those the terms are accepted
alter table enrollment_printer add column for_terms boolean default false not null;
