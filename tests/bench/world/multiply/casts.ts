import type pg from 'pg'

/** The copies of a request repeat this many casts: other States, and with them other people and programmes. */
export const CASTS = 180
/** Copies of each person of UNODC and of each programme; both divide the number of casts. */
const OFFICERS = 18
const PROGRAMMES = 90

/**
 * The regions of the sample world in eighteen casts after the first, which is the sample itself. The ended requests of
 * the sample are all in Asia, so that Asia goes round most.
 */
const regions = `
	(values ('Asia', array['Asia', 'Asia', 'Africa', 'Africa', 'Africa', 'Europe', 'Europe', 'Americas', 'Europe', 'Asia',
			'Asia', 'Africa', 'Africa', 'Africa', 'Europe', 'Europe', 'Americas', 'Oceania']),
		('Africa', array['Africa', 'Africa', 'Asia', 'Africa', 'Europe', 'Americas', 'Africa', 'Asia', 'Africa', 'Africa',
			'Americas', 'Asia', 'Africa', 'Europe', 'Africa', 'Africa', 'Asia', 'Africa']),
		('Americas', array['Americas', 'Europe', 'Americas', 'Asia', 'Americas', 'Africa', 'Asia', 'Europe', 'Americas',
			'Americas', 'Europe', 'Americas', 'Asia', 'Americas', 'Africa', 'Asia', 'Europe', 'Americas']))`

/**
 * `bench_cast` says which region, State, authority, person, post or programme stands for which one of the sample world
 * in a cast.
 */
const castSql = `
	create table bench_cast (c int not null, old text not null, new text not null);
	create temp table sample_state as
		select s.iso3, s.region, row_number() over (partition by s.region order by s.iso3) - 1 as place
		from state s where s.iso3 in (select state_iso3 from request);
	create temp table target as
		select iso3, region, row_number() over (partition by region order by iso3) - 1 as place,
			count(*) over (partition by region) as size from state where region is not null;
	create temp table region_cast as
		select c, old, others[c % ${OFFICERS} + 1] as new from generate_series(0, ${CASTS - 1}) c, ${regions} r (old, others);
	create temp table state_cast as
		select r.c, s.iso3 as old, t.iso3 as new from sample_state s join region_cast r on r.old = s.region
		join target o on o.iso3 = s.iso3
		join target t on t.region = r.new and t.place = (o.place + r.c) % t.size;

	insert into bench_cast select c, old, new from state_cast where old <> new;
	insert into bench_cast select c, old, new from region_cast where old <> new;
	insert into bench_cast
		select c, id, id || '-' || lower(new) from state_cast
		join (select id, state_iso3 from authority union select id, state_iso3 from person
			union select p.id, o.state_iso3 from post p join person o on o.post_id = p.id) x on x.state_iso3 = old
		where old <> new;
	insert into bench_cast
		select c, id, id || '-' || c % ${OFFICERS} from generate_series(0, ${CASTS - 1}) c, person
		where c % ${OFFICERS} > 0 and state_iso3 is null and donor is null and role <> 'administrator';
	insert into bench_cast
		select c, id, id || '-' || c % ${PROGRAMMES} from generate_series(0, ${CASTS - 1}) c,
			(select id from programme union select id from cohort) x where c % ${PROGRAMMES} > 0;
	create index on bench_cast (c, old);
	analyze bench_cast`

/** The tables with the rows of the casts. */
export const castTables = ['authority', 'person', 'post', 'tenure', 'programme', 'cohort']

/** Chooses which copy replaces each sample person, programme and authority. Requires the sample rows only. */
export async function createCasts(client: pg.Client): Promise<void> {
	await client.query(castSql)
}
