import { look } from '#tests/support/steps.ts'

/** Adds a translation of a text of every kind: of each request, its needs, its messages and its questions. */
export const fillTranslations = () =>
	look(
		(tx) => tx.$executeRaw`
			insert into machine_translation (id, request_id, need_id, message_id, question_id, state_iso3, place,
				source_sha256, from_language, to_language, text, engine, made_at, asked_by_id)
			select gen_random_uuid()::text, request.id, said.need_id, said.message_id, said.question_id, request.state_iso3,
				said.place, 'a', 'en', 'fr', 'Traduit (sample)', 'Sample engine', now(), 'officer'
			from request, lateral (
				select null as need_id, null as message_id, null as question_id, place
				from unnest(array['request.about.title', 'request.situation.situation']) as place
				union all select need.id, null, null, need.id || '.need.statement' from need where need.request_id = request.id
				union all select message.need_id, message.id, null, 'message.' || message.id
				from message where message.request_id = request.id
				union all select question.need_id, null, question.id, 'question.' || question.id
				from question where question.request_id = request.id
			) as said
			where request.reference is not null`,
	)
