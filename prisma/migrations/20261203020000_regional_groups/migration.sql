-- Regional organizations as dated lists of their member States, so that these can be chosen together. A list begins on the
-- day of the last change of membership; what is suspended, disputed or outside the list of States stands in its note.
alter table reference_list
	add column note text not null default '',
	drop constraint reference_list_kind_known,
	add constraint reference_list_kind_known check (kind in ('oda', 'ldc', 'lldc', 'sids',
		'au', 'amu', 'comesa', 'eac', 'eccas', 'ecowas', 'igad', 'sadc', 'las', 'gcc', 'can', 'caricom', 'mercosur', 'oas',
		'sica', 'asean', 'bimstec', 'saarc', 'pif', 'coe', 'cis', 'eu', 'osce'));

alter table reference_list no force row level security;
insert into reference_list (id, kind, valid_from, source, note, entries, is_complete, updated_at)
	select kind || '-' || left(since, 4), kind, since::date, source || ', as known in January 2026', note,
		(select jsonb_object_agg(iso3, true) from regexp_split_to_table(members, '\s+') iso3), true, now()
	from (values
		('au', '2017-01-31', 'African Union, Member States (au.int)',
			'One further member is not in the list of States. Suspended in January 2026: Burkina Faso, Guinea-Bissau, Madagascar, Mali, Niger and Sudan.',
			'AGO BDI BEN BFA BWA CAF CIV CMR COD COG COM CPV DJI DZA EGY ERI ETH GAB GHA GIN GMB GNB GNQ KEN LBR LBY LSO MAR
			MDG MLI MOZ MRT MUS MWI NAM NER NGA RWA SDN SEN SLE SOM SSD STP SWZ SYC TCD TGO TUN TZA UGA ZAF ZMB ZWE'),
		('amu', '1989-02-17', 'Arab Maghreb Union, Member States (maghrebarabe.org)', '', 'DZA LBY MAR MRT TUN'),
		('comesa', '2018-07-19', 'Common Market for Eastern and Southern Africa, Member States (comesa.int)', '',
			'BDI COD COM DJI EGY ERI ETH KEN LBY MDG MUS MWI RWA SDN SOM SWZ SYC TUN UGA ZMB ZWE'),
		('eac', '2024-03-04', 'East African Community, Partner States (eac.int)', '', 'BDI COD KEN RWA SOM SSD TZA UGA'),
		('eccas', '2025-06-07', 'Economic Community of Central African States, Member States (ceeac-eccas.org)',
			'Rwanda announced its withdrawal on 7 June 2025 and is not listed; the day on which this takes effect is not confirmed.', 'AGO BDI CAF CMR COD COG GAB GNQ STP TCD'),
		('ecowas', '2025-01-29', 'Economic Community of West African States, Member States (ecowas.int)',
			'Burkina Faso, Mali and Niger left on 29 January 2025. Suspended in January 2026: Guinea-Bissau.',
			'BEN CIV CPV GHA GIN GMB GNB LBR NGA SEN SLE TGO'),
		('igad', '2025-12-12', 'Intergovernmental Authority on Development, Member States (igad.int)',
			'Eritrea announced its withdrawal on 12 December 2025 and is not listed; the day on which this takes effect is not confirmed.', 'DJI ETH KEN SDN SOM SSD UGA'),
		('sadc', '2017-08-20', 'Southern African Development Community, Member States (sadc.int)', '',
			'AGO BWA COD COM LSO MDG MOZ MUS MWI NAM SWZ SYC TZA ZAF ZMB ZWE'),
		('las', '1993-11-20', 'League of Arab States, Member States (leagueofarabstates.net)', '',
			'ARE BHR COM DJI DZA EGY IRQ JOR KWT LBN LBY MAR MRT OMN PSE QAT SAU SDN SOM SYR TUN YEM'),
		('gcc', '1981-05-25', 'Cooperation Council for the Arab States of the Gulf, Member States (gcc-sg.org)', '',
			'ARE BHR KWT OMN QAT SAU'),
		('can', '2006-04-22', 'Andean Community, Member Countries (comunidadandina.org)', '', 'BOL COL ECU PER'),
		('caricom', '2002-07-02', 'Caribbean Community, Member States (caricom.org)',
			'Montserrat, a further member, is not in the list of States.',
			'ATG BHS BLZ BRB DMA GRD GUY HTI JAM KNA LCA SUR TTO VCT'),
		('mercosur', '2024-08-07', 'Southern Common Market, States Parties (mercosur.int)',
			'Venezuela (Bolivarian Republic of) is a State party and has been suspended since December 2016.',
			'ARG BOL BRA PRY URY VEN'),
		('oas', '2023-11-19', 'Organization of American States, Member States (oas.org)',
			'Nicaragua left on 19 November 2023. Cuba does not take part. The membership of Venezuela (Bolivarian Republic of) is disputed since its notice of 2017.',
			'ARG ATG BHS BLZ BOL BRA BRB CAN CHL COL CRI CUB DMA DOM ECU GRD GTM GUY HND HTI JAM KNA LCA MEX PAN PER PRY SLV
			SUR TTO URY USA VCT VEN'),
		('sica', '2013-06-27', 'Central American Integration System, Member States (sica.int)', '',
			'BLZ CRI DOM GTM HND NIC PAN SLV'),
		('asean', '2025-10-26', 'Association of Southeast Asian Nations, Member States (asean.org)', '',
			'BRN IDN KHM LAO MMR MYS PHL SGP THA TLS VNM'),
		('bimstec', '2004-02-08', 'Bay of Bengal Initiative for Multi-Sectoral Technical and Economic Cooperation, Member States (bimstec.org)',
			'', 'BGD BTN IND LKA MMR NPL THA'),
		('saarc', '2007-04-03', 'South Asian Association for Regional Cooperation, Member States (saarc-sec.org)', '',
			'AFG BGD BTN IND LKA MDV NPL PAK'),
		('pif', '2016-09-10', 'Pacific Islands Forum, Members (forumsec.org)',
			'French Polynesia and New Caledonia, two further members, are not in the list of States.',
			'AUS COK FJI FSM KIR MHL NIU NRU NZL PLW PNG SLB TON TUV VUT WSM'),
		('coe', '2022-03-16', 'Council of Europe, Member States (coe.int)', '',
			'ALB AND ARM AUT AZE BEL BGR BIH CHE CYP CZE DEU DNK ESP EST FIN FRA GBR GEO GRC HRV HUN IRL ISL ITA LIE LTU LUX
			LVA MCO MDA MKD MLT MNE NLD NOR POL PRT ROU SMR SRB SVK SVN SWE TUR UKR'),
		('cis', '2009-08-18', 'Commonwealth of Independent States, Member States (cis.minsk.by)',
			'The Republic of Moldova began in January 2026 to leave, which takes effect twelve months after its notice. Turkmenistan, an associate, and Ukraine, which no longer takes part, are not listed.',
			'ARM AZE BLR KAZ KGZ MDA RUS TJK UZB'),
		('eu', '2020-02-01', 'European Union, EU countries (european-union.europa.eu)',
			'The Union itself, which is a party of its own, is not listed.',
			'AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE'),
		('osce', '2012-11-21', 'Organization for Security and Co-operation in Europe, participating States (osce.org)', '',
			'ALB AND ARM AUT AZE BEL BGR BIH BLR CAN CHE CYP CZE DEU DNK ESP EST FIN FRA GBR GEO GRC HRV HUN IRL ISL ITA KAZ
			KGZ LIE LTU LUX LVA MCO MDA MKD MLT MNE MNG NLD NOR POL PRT ROU RUS SMR SRB SVK SVN SWE TJK TKM TUR UKR USA UZB VAT')
	) as list (kind, since, source, note, members);
alter table reference_list force row level security;
