-- Names of States as the United Nations writes them, in place of those of the first list. A name that an administrator
-- entered stays.
alter table state no force row level security;
update state set names = state.names || corrected.names
	from (select iso3, jsonb_object_agg(language, name) as names
		from (values
			('CIV', 'en', 'Ivory Coast', 'Côte d’Ivoire'),
			('COG', 'zh', '刚果（布）', '刚果'),
			('DOM', 'zh', '多米尼加共和国', '多米尼加'),
			('GBR', 'zh', '联合王国', '大不列颠及北爱尔兰联合王国'),
			('NLD', 'fr', 'Pays-Bas', 'Pays-Bas (Royaume des)'),
			('NLD', 'es', 'Países Bajos', 'Países Bajos (Reino de los)'),
			('NLD', 'ru', 'Нидерланды', 'Нидерланды (Королевство)'),
			('NLD', 'ar', 'هولندا', 'هولندا (مملكة -)'),
			('NLD', 'zh', '荷兰', '荷兰王国'),
			('TLS', 'ar', 'تيمور- ليشتي', 'تيمور - ليشتي'),
			('USA', 'zh', '美国', '美利坚合众国'),
			('VAT', 'zh', '罗马教廷', '教廷')
		) as shipped (iso3, language, earlier, name)
		where (select stored.names ->> language from state stored where stored.iso3 = shipped.iso3) = earlier
		group by iso3) corrected
	where corrected.iso3 = state.iso3;
alter table state force row level security;
