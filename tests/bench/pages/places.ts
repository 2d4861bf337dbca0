/** Addresses of records in the sample world, which every larger world contains; `$1` are the keys of their requests. */
export const placesSql = `
	with record (story, request) as (select substr(filing_key, 8), id from request where filing_key = any ($1)),
		needs as (select story, n.* from record join need n on n.request_id = record.request),
		deliveries as (select story, d.* from record join delivery d on d.request_id = record.request)
	select '/requests/' || story.request as request,
		'/requests/' || need.request_id || '/needs/' || need.id as need,
		'/requests/' || open.request_id || '/needs/' || open.id as open,
		'/requests/' || part.request_id || '/needs/' || part.id as part,
		'/joint-needs/' || (select joint_need_id from joint_part where need_id = part.id) as joint,
		'/requests/' || draft.request_id || '/draft' as draft,
		'/requests/' || draft.request_id || '/draft/needs/' || draft.id as "draftNeed",
		'/requests/' || asked.request || '/clarification' as asked,
		'/deliveries/' || training.id as training,
		'/deliveries/' || training.id || '/training/nominees/' ||
			(select id from nominee where delivery_id = training.id order by id limit 1) as nominee,
		'/deliveries/' || equipment.id as equipment,
		'/deliveries/' || advisory.id as advisory,
		'/programmes/' || training.programme_id as programme,
		'/requests/' || story.request || '/notifications/' || coalesce( -- where no worker has written it, a page that is not there
			(select id from notice where request_id = story.request order by created_at, id limit 1), 'none') as letter,
		'/practices/' || (select id from practice where status = 'published' order by id limit 1) as practice,
		'/releases/' || (select id from release order by id limit 1) as release,
		'/embed/' || (select period from release where status = 'released' order by period limit 1) || '/kinds' as embedded,
		'/reports/' || (select id from report where status = 'published' order by id limit 1) as report,
		(select '/reports/' || report_id || '/paragraphs/' || id from report_paragraph where removed_at is null and report_id =
			(select id from report where status = 'draft' order by id limit 1) order by id limit 1) as paragraph,
		'/notes-verbales/' || (select id from note_verbale where state_iso3 = 'GHA' order by id limit 1) as note
	from record story
		join needs need on need.story = story.story and need.rank = 1
		join deliveries training on training.need_id = need.id,
		record asked,
		(select * from needs where story = 'china.elearning' and rank = 1) draft,
		(select * from needs where story = 'egypt.laboratories' and status = 'accepted') open,
		(select * from needs where story = 'ghana.joint-course') part,
		(select * from deliveries where story = 'ghana.document-equipment' and kind = 'equipment' order by opened_at desc limit 1) equipment,
		(select * from deliveries where story = 'iraq.law' and kind = 'advisory' limit 1) advisory
	where story.story = 'ghana.document-training' and asked.story = 'mali.syllabus'`

/** The stories with these records. */
export const stories = [
	'ghana.document-training',
	'ghana.document-equipment',
	'ghana.joint-course',
	'iraq.law',
	'egypt.laboratories',
	'china.elearning',
	'mali.syllabus',
]

/** Record -> address. */
export type Places = Record<
	| 'request'
	| 'need'
	| 'open'
	| 'part'
	| 'joint'
	| 'draft'
	| 'draftNeed'
	| 'asked'
	| 'training'
	| 'nominee'
	| 'equipment'
	| 'advisory'
	| 'programme'
	| 'letter'
	| 'practice'
	| 'release'
	| 'embedded'
	| 'report'
	| 'paragraph'
	| 'note',
	string
>
