import { look } from '#tests/support/steps.ts'

/** Adds two figures and their counts, two rates of exchange, two releases, and two files of IATI. */
export async function fillFigures() {
	await look(
		(tx) => tx.$executeRaw`insert into figure (release, period, filter, "table", dims, n, states)
			values ('live', '2026', '', 'steps', '{"step": "submitted"}', 1, 1),
				('live', '2026', '', 'steps', '{"step": "ended"}', 1, 1)`,
	)
	await look(
		(tx) =>
			tx.$executeRaw`insert into figure_run (release, counted_at, needs) values ('live', now(), 1), ('2026-1', now(), 1)`,
	)
	await fillReleases()
	await fillReports()
	await fillIati()
	await look(
		(tx) => tx.$executeRaw`insert into rate (currency, month, per_usd, source, updated_by_id, updated_at)
			values ('EUR', '2026-01-01', 0.9, 'Published', 'administrator', now()),
				('XOF', '2026-01-01', 590, 'Published', 'administrator', now())`,
	)
	await fillPipeline()
}

/** Two runs of the pipeline with a need and answers for both States each; one answer is for the donor alone. */
const fillPipeline = () =>
	look(async (tx) => {
		await tx.$executeRaw`insert into unit_price (item, unit, low, high, source, dated, updated_by_id, updated_at)
			values ('training:TOT', null, 1, 2, 'Tender', '2026-01-01', 'approver', now()),
				('equipment:RADIO', 'PIECE', 1, 2, 'Tender', '2026-01-01', 'approver', now())`
		for (const id of ['earlier', 'newest'])
			await tx.$executeRaw`insert into pipeline_run
				(id, made_at, support, reserve_share, state_share, needs, priced, groups)
				values (${id}, now(), 13, 40, 25, 2, 0, '[]')`
		await tx.$executeRaw`insert into pipeline_need (run_id, place, kind)
			values ('newest', 0, 'training'), ('newest', 1, 'training')`
		await tx.$executeRaw`insert into pipeline_source
			(run_id, place, need_id, request_id, state_iso3, in_reserve)
			values ('newest', 0, 'one', 'one', 'GHA', true), ('newest', 1, 'other', 'other', 'EGY', false)`
		await tx.$executeRaw`insert into pipeline_answer (run_id, amount, person_id, asked_at)
			values ('newest', 1000, '', now()), ('newest', 2000, 'donor', now()), ('newest', 3000, 'somebody', now())`
	})

/** One release that is open to everyone, and one that still awaits that. */
const fillReleases = () =>
	look(async (tx) => {
		for (const [id, period] of [
			['released', '2025-H2'],
			['audited', '2026-H1'],
		])
			await tx.$executeRaw`
				with frozen as (
					insert into dataset (id, as_at, made_by, needs, rules_version, code_version, sha256, file_sha256, key_id, signature)
					values (${id}, now(), 'system', 1, 1, '1', '', '', '', '')
				), made as (
					insert into release (id, period, status, ordered_by, ordered_at, dataset_id, as_at, sha256)
					values (${id}, ${period}, 'audited', 'system', now(), ${id}, now(), '')
				), counted as (
					insert into release_cell (release_id, "table", dims, measure, place, value)
					values (${id}, 'steps', '{"step": "submitted"}', 'n', 1, 12), (${id}, 'steps', '{"step": "ended"}', 'n', 2, null)
				)
				insert into release_audit (release_id, "table", shown, small, few, dominant, besides)
				values (${id}, 'steps', 1, 1, 0, 0, 0)`
		await tx.$executeRaw`update release set status = 'released', released_by = 'approver', released_at = now()
			where id = 'released'`
	})

/** A report that everyone reads, and a draft: each with a paragraph, an earlier version and a comment. */
const fillReports = () =>
	look(async (tx) => {
		for (const id of ['published', 'draft']) {
			await tx.$executeRaw`
				with written as (
					insert into report (id, release_id, status, dated, original, author_ids, made_at, updated_at)
					values (${id}, 'released', 'draft', '2026-07-15', 'en', '{administrator}', now(), now())
				)
				insert into report_paragraph (id, report_id, chapter, place, made_at)
				values (${`${id}.paragraph`}, ${id}, 'submitted', 1, now())`
			await tx.$executeRaw`
				insert into report_text (paragraph_id, language, version, report_id, text, author_id, at, replaced_at)
				values (${`${id}.paragraph`}, 'en', 1, ${id}, 'Few needs.', 'administrator', now(), now()),
					(${`${id}.paragraph`}, 'en', 2, ${id}, 'Many needs.', 'administrator', now(), null)`
			await tx.$executeRaw`
				insert into report_comment (id, report_id, paragraph_id, author_id, at, text)
				values (${`${id}.comment`}, ${id}, ${`${id}.paragraph`}, 'approver', now(), 'Since when?')`
		}
		await tx.$executeRaw`update report set status = 'published', approver_id = 'approver', approved_at = now(),
			published_at = now() where id = 'published'`
	})

/** The build of each of the two files of IATI, and what it left out. */
const fillIati = () =>
	look(async (tx) => {
		for (const name of ['activities', 'organisations'])
			await tx.$executeRaw`
				with built as (
					insert into iati_build (id, ordered_at, status, is_preview) values (${name}, now(), 'done', false)
				), left_out as (
					insert into iati_fault (build_id, place, rule, field, programme_id, activity_id)
					values (${name}, 0, '4.4.1', 'summary', 'courses', 'XM-DAC-41128-courses')
				)
				insert into iati_file (name, build_id, file_key, file_size, sha256, built_at, is_preview)
				values (${name}, ${name}, ${name}, 1, '', now(), false)`
	})
