-- From how many deliveries or programmes a price is known. Rows of earlier runs have none until the pipeline is next made.
alter table pipeline_need add column cases integer;
