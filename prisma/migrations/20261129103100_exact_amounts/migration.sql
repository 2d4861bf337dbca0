-- Amounts of figures are exact decimals: sums of binary fractions differ from what the records say. No currency has more
-- than three decimals, so that what is there loses nothing.
alter table need_fact
	alter column reserved type numeric(18, 3),
	alter column committed type numeric(18, 3),
	alter column spent type numeric(18, 3);
alter table figure alter column money type numeric(24, 3);
