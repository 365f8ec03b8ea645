-- True where those who asked withdrew it; null where it was ended in the engine, or by itself.
alter table request add column withdrawn boolean;
