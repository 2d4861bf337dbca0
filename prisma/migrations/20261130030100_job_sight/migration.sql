-- What decides on what the person saw when the file was written: with another sight the file is not given out.
alter table "job" add column "sight" text;
