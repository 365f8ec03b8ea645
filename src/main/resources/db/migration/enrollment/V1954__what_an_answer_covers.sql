-- In which hand-over of its request, counted from 1, a printer got to the escalation that it is in: whoever answers for a whole
-- escalation says up to which one they saw. 0 for what was handed over before this was noted.
alter table enrollment_printer add column hand_over integer not null default 0;
